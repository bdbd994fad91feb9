package learnkafka.broker;

import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.common.network.ListenerName;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.apache.kafka.common.test.TestKitNode;
import org.apache.kafka.common.test.TestKitNodes;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaProperties;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;

/**
 * Gives the nodes of a cluster ids that differ from run to run.
 *
 * <p>The test kit counts brokers from 0 and controllers from 3000. What is the same in every run can be written down in
 * place of being asked for, and no test would notice.
 */
final class DrawnIds {

    private static final int FIRST = 100;
    private static final int LAST = 999;

    private final Map<Integer, Integer> drawn = new HashMap<>();
    private final PrimitiveIterator.OfInt ids =
            ThreadLocalRandom.current().ints(FIRST, LAST + 1).distinct().iterator();

    private DrawnIds() {}

    /** Make the same nodes once more, under ids of three digits. A node that has both roles keeps one id. */
    static TestKitNodes of(TestKitNodes counted) throws ReflectiveOperationException {
        DrawnIds ids = new DrawnIds();
        // The builder knows no ids, and there is no other way in.
        Constructor<TestKitNodes> constructor = TestKitNodes.class.getDeclaredConstructor(
                String.class,
                String.class,
                BootstrapMetadata.class,
                SortedMap.class,
                SortedMap.class,
                ListenerName.class,
                SecurityProtocol.class,
                ListenerName.class,
                SecurityProtocol.class);
        constructor.setAccessible(true);
        return constructor.newInstance(
                counted.baseDirectory(),
                counted.clusterId(),
                counted.bootstrapMetadata(),
                ids.renumbered(counted.controllerNodes()),
                ids.renumbered(counted.brokerNodes()),
                counted.brokerListenerName(),
                counted.brokerListenerProtocol(),
                counted.controllerListenerName(),
                counted.controllerListenerProtocol());
    }

    private SortedMap<Integer, TestKitNode> renumbered(SortedMap<Integer, TestKitNode> nodes) {
        SortedMap<Integer, TestKitNode> renumbered = new TreeMap<>();
        nodes.forEach((id, node) -> {
            int drawnId = drawn.computeIfAbsent(id, counted -> ids.nextInt());
            renumbered.put(drawnId, new Node(properties(node, drawnId), node.propertyOverrides()));
        });
        return renumbered;
    }

    /** What is written into the node's folders, with its new id. */
    private static MetaPropertiesEnsemble properties(TestKitNode node, int id) {
        MetaPropertiesEnsemble before = node.initialMetaPropertiesEnsemble();
        MetaPropertiesEnsemble.Copier copier = new MetaPropertiesEnsemble.Copier(before);
        before.logDirProps()
                .forEach((folder, properties) -> copier.setLogDirProps(
                        folder,
                        new MetaProperties.Builder(properties).setNodeId(id).build()));
        return copier.copy();
    }

    private record Node(MetaPropertiesEnsemble initialMetaPropertiesEnsemble, Map<String, String> propertyOverrides)
            implements TestKitNode {}
}
