package learnkafka.lesson.host;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learnkafka.host.Conversation;
import learnkafka.host.Frame;
import learnkafka.host.Message;

/** Asks a host where its threads are. */
final class HostThreads {

    private static final Duration BOUND = Duration.ofSeconds(2);

    /** The threads as the host tells them, with the calls that the kit waited for when it asked. */
    record Look(List<Message.LiveThread> threads, Map<Long, String> calls) {

        List<HostThread> all() {
            return threads.stream()
                    .map(thread -> new HostThread(
                            thread.name(),
                            thread.daemon(),
                            calls.getOrDefault(thread.call(), ""),
                            thread.state(),
                            List.of(Frame.toElements(thread.frames()))))
                    .toList();
        }

        List<StackTraceElement> framesOf(long call) {
            return threads.stream()
                    .filter(thread -> thread.call() == call)
                    .findFirst()
                    .map(thread -> List.of(Frame.toElements(thread.frames())))
                    .orElse(List.of());
        }

        /** The newest call of a method. */
        Optional<Long> newest(String subject) {
            return calls.entrySet().stream()
                    .filter(call -> call.getValue().equals(subject))
                    .map(Map.Entry::getKey)
                    .max(Long::compare);
        }
    }

    private HostThreads() {}

    /** Ask. No threads if there is no answer within 2 s. */
    static Look at(Conversation host) {
        Map<Long, String> calls = host.waiting();
        List<Message.LiveThread> threads = host.ask(Message.AskThreads::new, BOUND)
                .map(reply -> reply instanceof Message.Threads answer ? answer.threads() : null)
                .orElse(List.of());
        return new Look(threads, calls);
    }
}
