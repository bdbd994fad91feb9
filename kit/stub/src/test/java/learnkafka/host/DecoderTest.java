package learnkafka.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecoderTest {

    private static final int LIMIT = 1 << 20;

    private final References references = new References((reference, type, method, arguments) -> null);

    public record Pair<A, B>(A first, @Nullable B second) {}

    public interface Shapes {
        Optional<Pair<String, List<Duration>>> pairs();

        Map<String, Object> settings();

        Runnable runnable();
    }

    @Test
    void genericRecordsComeBack() throws Exception {
        Declared declared = Declared.of(type("pairs"));
        Object value = Optional.of(new Pair<>("a", List.of(Duration.ZERO)));
        assertThat(decode(declared, encode(declared, value))).isEqualTo(value);
        Object wrong = Optional.of(new Pair<>("a", List.of("b")));
        byte[] bytes = encode(declared, wrong);
        assertThatThrownBy(() -> decode(declared, bytes)).isInstanceOf(RefusedException.class);
    }

    @Test
    void bytesOfNoMeaningAreRefusedAndNothingElse() throws Exception {
        List<Declared> asked = List.of(
                Declared.of(Message.class), Declared.of(type("pairs")), Declared.of(type("settings")), Declared.ANY);
        Random random = new Random(17);
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            for (int k = 0; k < bytes.length; k++) {
                // Mostly small numbers, so that many a value gets past its first byte.
                bytes[k] = random.nextInt(4) == 0 ? bytes[k] : (byte) Math.abs(bytes[k] % 30);
            }
            decodeOrRefuse(asked.get(i % asked.size()), bytes);
        }
    }

    @Test
    void messagesWithAByteChangedAreReadOrRefused() {
        Declared message = Declared.of(Message.class);
        byte[] good = encode(
                message,
                new Message.Call(1, new Message.Target.OfClass("A"), "b", List.of("int"), List.of(new byte[] {1})));
        Random random = new Random(18);
        for (int i = 0; i < 50_000; i++) {
            byte[] bytes = Arrays.copyOf(good, good.length - random.nextInt(2));
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            decodeOrRefuse(message, bytes);
        }
    }

    @Test
    void aLengthThatIsNotThereTakesNoMemory() {
        WireOut out = new WireOut(100);
        Scalars.tag(out, Tag.BYTES);
        out.putInt(Integer.MAX_VALUE);
        assertThatThrownBy(() -> decode(Declared.ANY, out.toBytes())).isInstanceOf(RefusedException.class);
    }

    @Test
    void nestingIsBoundedWhoeverMadeTheBytes() {
        WireOut out = new WireOut(100_000);
        for (int i = 0; i < 40_000; i++) {
            Scalars.tag(out, Tag.LIST);
            out.putByte(1);
        }
        assertThatThrownBy(() -> decode(Declared.ANY, out.toBytes()))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("TOO_DEEP");
    }

    @Test
    void classesAreResolvedInKafkasPackagesOnly() {
        WireOut out = new WireOut(100);
        Scalars.tag(out, Tag.CLASS);
        out.putString("java.lang.Runtime");
        assertThatThrownBy(() -> decode(Declared.ANY, out.toBytes()))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("FOREIGN_CLASS");
    }

    @Test
    void referencesAreTakenOnlyWhereOneIsDeclared() throws Exception {
        Declared runnable = Declared.of(type("runnable"));
        byte[] bytes = encode(runnable, (Runnable) () -> {});
        assertThat(decode(runnable, bytes)).isInstanceOf(Runnable.class);
        assertThatThrownBy(() -> decode(Declared.ANY, bytes)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> decode(Declared.of(List.class), bytes)).isInstanceOf(RefusedException.class);
    }

    @Test
    void referencesAreCounted() throws Exception {
        Declared runnable = Declared.of(type("runnable"));
        for (int i = 0; i < References.MOST; i++) {
            int number = i;
            encode(runnable, (Runnable) () -> assertThat(number).isNotNegative());
        }
        assertThatThrownBy(() -> encode(runnable, (Runnable) () -> {}))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("TOO_MANY_REFERENCES");
    }

    private void decodeOrRefuse(Declared declared, byte[] bytes) {
        try {
            decode(declared, bytes);
        } catch (RefusedException refused) {
            assertThat(refused.refusal().offender()).isNotNull();
        }
    }

    private byte[] encode(Declared declared, Object value) {
        return Encoder.encode(declared, value, LIMIT, references);
    }

    private @Nullable Object decode(Declared declared, byte[] bytes) {
        return Decoder.decode(declared, bytes, references);
    }

    private static Type type(String method) throws NoSuchMethodException {
        return Shapes.class.getMethod(method).getGenericReturnType();
    }
}
