package learnkafka.lesson.host;

import learnkafka.host.Refusal;

/** Tells the learner what the protocol refused. */
final class Refusals {

    private Refusals() {}

    /** Make the exception for an answer of the learner's code, or for a call that it does not take. */
    static HostFailure answer(String subject, Refusal refusal) {
        String beginning = "[" + subject + "] returned";
        return switch (refusal.kind()) {
            case NO_CLASS ->
                new MissingMethod("The class [" + refusal.offender() + "] is gone; the lesson's test calls it."
                        + " Put it back under its name, in its package.");
            case NO_METHOD ->
                new MissingMethod(
                        refusal.offender() + " is gone or no longer public static;" + " the lesson's test calls it.");
            case WRONG_ARGUMENT ->
                new MissingMethod("[" + subject + "] does not take what the lesson's test gives it: ["
                        + refusal.offender() + "] " + refusal.where() + ". Give it back the parameters of its stub.");
            case TOO_LARGE -> new AnswerTooLarge(refusal.sentence(beginning));
            default -> new WrongAnswer(refusal.sentence(beginning));
        };
    }
}
