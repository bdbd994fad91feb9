package learnkafka.learn;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/** Dependencies point one way: learn, lesson, stub. */
class ArchitectureTest {

    private static final JavaClasses KIT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("learnkafka");

    @Test
    void the_rooms_are_all_there() {
        // A rule about no classes would hold for ever.
        for (String room :
                new String[] {"learnkafka.stub", "learnkafka.host", "learnkafka.lesson", "learnkafka.learn"}) {
            classes()
                    .that()
                    .resideInAPackage(room)
                    .should()
                    .bePublic()
                    .orShould()
                    .notBePublic()
                    .check(KIT);
        }
    }

    @Test
    void a_stub_leans_on_nothing_but_the_client_and_java() {
        classes()
                .that()
                .resideInAnyPackage("learnkafka.stub..", "learnkafka.host..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "learnkafka.stub..", "learnkafka.host..", "java..", "org.apache.kafka..", "org.jspecify..")
                .check(KIT);
    }

    @Test
    void the_lesson_library_does_not_know_the_command_line() {
        noClasses()
                .that()
                .resideInAPackage("learnkafka.lesson..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("learnkafka.learn..")
                .check(KIT);
    }

    @Test
    void nobody_but_the_broker_process_knows_the_server() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "learnkafka.broker..",
                        "kafka..",
                        "org.apache.kafka.server..",
                        "org.apache.kafka.controller..",
                        "org.apache.kafka.metadata..",
                        "org.apache.kafka.storage..",
                        "org.apache.kafka.common.test..")
                .check(KIT);
    }

    @Test
    void where_kafka_comes_from_is_no_concern_of_how_lessons_are_judged() {
        noClasses()
                .that()
                .resideInAnyPackage("learnkafka.lesson.cluster..", "learnkafka.lesson.host..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("learnkafka.lesson", "learnkafka.lesson.report..")
                .check(KIT);
    }

    @Test
    void nothing_is_serialized_the_java_way() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.Object(In|Out)putStream")
                .check(KIT);
    }

    @Test
    void the_rooms_of_the_command_line_stand_in_no_circle() {
        SlicesRuleDefinition.slices()
                .matching("learnkafka.learn.(*)..")
                .should()
                .beFreeOfCycles()
                .check(KIT);
    }
}
