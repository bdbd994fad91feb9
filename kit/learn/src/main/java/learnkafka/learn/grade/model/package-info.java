/** Grades as data: what was judged, what came of it, and the evidence, each apart from how it is judged or written. */
@NullMarked
package learnkafka.learn.grade.model;

import org.jspecify.annotations.NullMarked;
