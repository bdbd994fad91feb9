package learnkafka.learn.grade;

import java.nio.file.Path;

/** A batch can't go on, as what was kept of it was judged otherwise. */
public final class OtherBatch extends RuntimeException {

    private static final long serialVersionUID = 1;

    OtherBatch(Path reports) {
        super("Nothing to resume in [%s]: no batch with this seed, isolation and these lessons was begun there. %s"
                .formatted(reports, "Leave out --resume to grade anew."));
    }
}
