package learnkafka.learn.grade;

import learnkafka.learn.grade.model.StudentEvidence;
import learnkafka.learn.grade.model.StudentGrades;

/**
 * What came of a submission.
 *
 * @param digest of the sources that were judged
 */
record Graded(String digest, StudentGrades grades, StudentEvidence evidence) {}
