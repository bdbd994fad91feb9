package learnkafka.lesson.host;

import java.util.List;
import java.util.OptionalInt;

/**
 * How a host ended.
 *
 * @param detail what is known beyond the way, as a clause; may be empty
 */
record Ending(HostGone.Way way, OptionalInt exitCode, List<StackTraceElement> frames, String detail) {}
