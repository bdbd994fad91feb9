package learnkafka.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class InboxTest {

    @Test
    void aFrameComesAsItWent() throws IOException {
        Inbox inbox = inbox(0xF5, 0, 0, 0, 2, 7, 8);
        assertThat(inbox.next()).hasValueSatisfying(frame -> assertThat(frame).containsExactly(7, 8));
        assertThat(inbox.next()).isEmpty();
    }

    @Test
    void bytesWithoutTheMarkAreSomebodyElses() {
        assertThatThrownBy(() -> inbox('A', 0, 0, 0, 1, 7).next()).isInstanceOf(RefusedException.class);
    }

    @Test
    void aFrameBeyondTheLimitIsRefusedBeforeItIsRead() {
        assertThatThrownBy(() -> inbox(0xF5, 0, 0, 0, 101).next()).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> inbox(0xF5, 0xFF, 0xFF, 0xFF, 0xFF).next()).isInstanceOf(RefusedException.class);
    }

    @Test
    void aStreamCutInAFrameIsAtItsEnd() throws IOException {
        assertThat(inbox(0xF5, 0, 0).next()).isEmpty();
        assertThat(inbox(0xF5, 0, 0, 0, 5, 1).next()).isEmpty();
    }

    private static Inbox inbox(int... bytes) {
        byte[] all = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            all[i] = (byte) bytes[i];
        }
        return new Inbox(new ByteArrayInputStream(all), 100);
    }
}
