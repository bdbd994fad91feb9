package learnkafka.learn.grade;

/**
 * How a class is graded.
 *
 * @param title what the reports call it
 * @param seed what inputs are drawn from
 * @param jobs how many submissions are judged at a time
 * @param resume whether what was judged before the batch was stopped counts
 */
public record GradeOptions(String title, long seed, int jobs, Isolation isolation, boolean resume) {}
