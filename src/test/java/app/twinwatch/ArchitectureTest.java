package app.twinwatch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls of the house, each with the reason why it stands. */
@AnalyzeClasses(packages = "app.twinwatch", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final int LONGEST_CLASS = 320;

    @ArchTest
    static final ArchRule THE_CORE_KNOWS_NO_WINDOW = noClasses()
            .that()
            .resideInAnyPackage(
                    "..twin..",
                    "..heygen..",
                    "..watch..",
                    "..store..",
                    "..keystore..",
                    "app.twinwatch.preview..",
                    "..desktop..",
                    "..demo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "app.twinwatch.ui..")
            .because("what watches twins must be testable, and usable, without a screen");

    @ArchTest
    static final ArchRule VIEW_MODELS_KNOW_NO_NODE = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "atlantafx..", "org.kordamp..")
            .because("a view model says what is shown, not how, and its tests need no window");

    @ArchTest
    static final ArchRule VIEWS_DO_NOT_REACH_PAST_THEIR_VIEW_MODEL = noClasses()
            .that()
            .haveSimpleNameEndingWith("View")
            .or()
            .haveSimpleNameEndingWith("Card")
            .or()
            .haveSimpleNameEndingWith("Grid")
            .or()
            .haveSimpleNameEndingWith("Box")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("app\\.twinwatch\\.watch\\.(Watcher|Watchlist|CheckLedger)")
            .because("a click goes through the view model, so that there is one place that decides what it means");

    @ArchTest
    static final ArchRule TWIN_IS_THE_GROUND = noClasses()
            .that()
            .resideInAPackage("..twin")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("app.twinwatch..").and(DescribedPredicate.not(resideInAPackage("..twin"))))
            .because("everybody shares these words, so they must not drag anything along");

    @ArchTest
    static final ArchRule HEYGEN_KNOWS_TWINS_ONLY =
            onlyKnows("..heygen..", "..twin..").because("a new version of HeyGen's interface must change nothing else");

    @ArchTest
    static final ArchRule WATCH_KNOWS_TWINS_AND_HEYGEN_ONLY = onlyKnows("..watch..", "..twin..", "..heygen..")
            .because("when to ask has nothing to do with files, pictures or windows");

    @ArchTest
    static final ArchRule STORE_KNOWS_TWINS_AND_THE_COMPUTER_ONLY = onlyKnows("..store..", "..twin..", "..desktop..")
            .because("what is kept must be readable without the network, and must never meet the key;"
                    + " how folders and files behave on each system is known in one place");

    @ArchTest
    static final ArchRule PREVIEW_KNOWS_TWINS_AND_THE_COMPUTER_ONLY = onlyKnows(
                    "app.twinwatch.preview..", "..twin..", "..desktop..")
            .because("media hosts must never see the key, so the code that calls them must not know it;"
                    + " what it keeps stands in folders that are as private as all others");

    @ArchTest
    static final ArchRule KEYSTORE_KNOWS_THE_KEY_ONLY = noClasses()
            .that()
            .resideInAPackage("..keystore..")
            .should()
            .dependOnClassesThat(resideInAPackage("app.twinwatch..")
                    .and(DescribedPredicate.not(resideInAPackage("..keystore..")))
                    .and(DescribedPredicate.not(nameMatching("app\\.twinwatch\\.heygen\\.ApiKey(\\$.*)?")))
                    .and(DescribedPredicate.not(nameMatching("app\\.twinwatch\\.desktop\\.OperatingSystem"))))
            .because("what holds the key must have nowhere to leak it to: no list, no file, no network");

    @ArchTest
    static final ArchRule THE_KEYSTORE_TOUCHES_NO_FILE_AND_NO_NETWORK = noClasses()
            .that()
            .resideInAPackage("..keystore..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.io..", "java.nio.file..", "java.nio.channels..", "java.net..", "java.util.prefs..")
            .because("the key goes to the system's keystore and nowhere else");

    @ArchTest
    static final ArchRule NATIVE_CODE_IS_CALLED_IN_ONE_ROOM = noClasses()
            .that()
            .resideOutsideOfPackage("..keystore..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.lang.foreign..")
            .because("a mistake in a native call ends the program without a word, so few people should have to look");

    @ArchTest
    static final ArchRule DESKTOP_STANDS_ALONE =
            onlyKnows("..desktop..").because("the differences between operating systems concern nobody else");

    @ArchTest
    static final ArchRule DEMO_KNOWS_TWINS_ONLY = onlyKnows("..demo..", "..twin..")
            .because("the built-in HeyGen must be called as the real one is: over HTTP");

    @ArchTest
    static final ArchRule NOBODY_KNOWS_THE_FRONT_DOOR = noClasses()
            .that()
            .resideInAPackage("app.twinwatch.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("app.twinwatch")
            .because("the parts are put together by one class and must not know how");

    @ArchTest
    static final ArchRule ONLY_THE_FRONT_DOOR_KNOWS_THE_DEMO = noClasses()
            .that()
            .resideOutsideOfPackages("app.twinwatch", "..demo..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..demo..")
            .because("the app must not be able to tell the samples from HeyGen");

    @ArchTest
    static final ArchRule PANES_MEET_IN_THE_MAIN_WINDOW_ONLY = slices().matching("app.twinwatch.ui.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(resideInAPackage("..ui.main.."), DescribedPredicate.alwaysTrue())
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage("..ui.common.."))
            .because("a pane can be opened from elsewhere one day, and common things must stay common");

    @ArchTest
    static final ArchRule NO_CIRCLES = slices().matching("app.twinwatch.(**)")
            .should()
            .beFreeOfCycles()
            .because("two rooms that need each other are one room");

    @ArchTest
    static final ArchRule ONE_WAY_ONTO_THE_FX_THREAD = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("app.twinwatch.ui.common.FxThread")
            .should()
            .accessTargetWhere(isOneOf(javafx.application.Platform.class, "runLater"))
            .because("a hop at each call site is forgotten sooner or later; one class merges them by frame");

    @ArchTest
    static final ArchRule NO_STATIC_STATE = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .because("two sessions, or two tests, must not meet in a static field");

    @ArchTest
    static final ArchRule TIME_IS_INJECTED = noClasses()
            .that()
            .resideOutsideOfPackage("app.twinwatch")
            .should()
            .accessTargetWhere(describe("tells the time", access -> {
                String owner = access.getTargetOwner().getPackageName();
                String name = access.getTarget().getName();
                boolean tells = name.equals("now") || (name.startsWith("system") && !name.equals("systemDefault"));
                return tells && owner.startsWith("java.time");
            }))
            .orShould()
            .accessTargetWhere(isOneOf(System.class, "currentTimeMillis"))
            .because("a test must be able to run a week in a moment");

    @ArchTest
    static final ArchRule THE_KEY_STAYS_WITH_THOSE_WHO_NEED_IT = noClasses()
            .that(DescribedPredicate.not(resideInAnyPackage(
                    "app.twinwatch", "..heygen..", "..watch..", "..keystore..", "..ui.welcome..", "..ui.main..")))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("app.twinwatch.heygen.ApiKey")
            .because("what never sees the key can't give it away");

    @ArchTest
    static final ArchRule THE_KEY_IS_READ_WHERE_IT_BELONGS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("app.twinwatch.heygen.HeyGenApi")
            .and()
            .doNotHaveFullyQualifiedName("app.twinwatch.keystore.Secret")
            .and()
            .doNotHaveFullyQualifiedName("app.twinwatch.heygen.ApiKey")
            .should()
            .accessTargetWhere(isOneOf(app.twinwatch.heygen.ApiKey.class, "secret"))
            .because("a request's header and the system's keystore are the only places where the key itself belongs");

    @Test
    void noClassIsLongerThanAPersonCanHoldInTheHead() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> tooLong = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > LONGEST_CLASS)
                    .map(Path::toString)
                    .toList();
            assertThat(tooLong)
                    .as("a class of more than " + LONGEST_CLASS + " lines has more than one job")
                    .isEmpty();
        }
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> packages = files.filter(Files::isDirectory)
                    .filter(ArchitectureTest::hasClasses)
                    .toList();
            assertThat(packages)
                    .isNotEmpty()
                    .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                            .content()
                            .contains("NullMarked")
                            .contains("/**")
                            .containsIgnoringCase("may touch"));
        }
    }

    /** Means a method however it is used: called, or handed on to be called by others. */
    private static DescribedPredicate<JavaAccess<?>> isOneOf(Class<?> owner, String method) {
        return describe(
                "is " + owner.getSimpleName() + "." + method,
                access -> access.getTargetOwner().isEquivalentTo(owner)
                        && access.getTarget().getName().equals(method));
    }

    private static ArchRule onlyKnows(String room, String... neighbours) {
        String[] allowed = Stream.concat(Stream.of(room), Stream.of(neighbours)).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat(
                        resideInAPackage("app.twinwatch..").and(DescribedPredicate.not(resideInAnyPackage(allowed))));
    }

    private static boolean hasClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
