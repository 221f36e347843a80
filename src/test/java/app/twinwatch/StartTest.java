package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.twinwatch.demo.BuiltInHeyGen;
import app.twinwatch.demo.SampleTwin;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts and ends the real program with its window, in good and bad places. */
class StartTest {
    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final String KEY = "sk-V3ryS3cretKeyOfThisTest";

    @TempDir
    Path home;

    private BuiltInHeyGen heyGen;
    private Path data;

    @BeforeEach
    void startHeyGen() throws IOException {
        heyGen = BuiltInHeyGen.startEmpty(InstantSource.system());
        heyGen.put(SampleTwin.constant(
                new AvatarId(ID), "Ada Privately", InstantSource.system().instant(), "in_progress"));
        data = home.resolve("data");
    }

    @AfterEach
    void stopHeyGen() {
        heyGen.close();
    }

    @Test
    void theDemoIsDrawnIntoAPictureAndKeepsNothing() throws Exception {
        Path picture = home.resolve("demo.png");
        try (Program program = Program.start(home, "--demo", "--screenshot", picture.toString())) {
            assertThat(program.end()).isEqualTo(new Program.Ended(0, "", ""));
        }

        BufferedImage drawn = ImageIO.read(picture.toFile());
        assertThat(drawn.getWidth()).isGreaterThanOrEqualTo(720);
        assertThat(drawn.getHeight()).isGreaterThanOrEqualTo(520);
        assertThat(coloursIn(drawn)).as("photographs on the cards").isGreaterThan(2000);
        assertThat(Program.filesIn(home)).noneMatch(name -> name.contains("twinwatch"));
    }

    @Test
    void aPictureThatCantBeWrittenEndsTheRunWithOneSentence() throws Exception {
        Path picture = home.resolve("missing").resolve("demo.png");
        try (Program program = Program.start(home, "--demo", "--screenshot", picture.toString())) {
            assertThat(program.end().sentence(1)).contains(picture.toString());
        }
    }

    @Test
    void theKeyFromTheEnvironmentIsUsedAndNeitherItNorANameNorASignatureReachesTheLog() throws Exception {
        try (Program program = ownList(Map.of("HEYGEN_API_KEY", KEY), ID)) {
            Eventually.that(
                    "the answer is saved",
                    () -> saved().stream().anyMatch(twin -> twin.name().isPresent()));
            // A fault is worth a line in the log.
            heyGen.close();
            handOver("fedcba9876543210fedcba9876543210");
            Eventually.that("a line is logged", () -> log().contains("Checks wait"));
            program.terminate();
            program.end();
        }

        assertThat(heyGen.requests()).allMatch(request -> request.withKey());
        for (String name : Program.filesIn(data)) {
            Path file = data.resolve(name);
            if (Files.isRegularFile(file)) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(name)
                        .doesNotContain(KEY);
            }
        }
        assertThat(log()).isNotEmpty().doesNotContain("Ada", "Signature=");
    }

    @Test
    void aKeyThatCantBeOneIsSaidInTheWindowAndNotUsed() throws Exception {
        try (Program program = ownList(Map.of("HEYGEN_API_KEY", "two words"), ID)) {
            Eventually.that("the list is saved", () -> saved().size() == 1);
            program.terminate();
            assertThat(program.end().errors()).isEmpty();
        }
        assertThat(heyGen.requests()).isEmpty();
    }

    @Test
    void aFirstStartClaimsItsFolderBeforeItExists() throws Exception {
        try (Program first = ownList(Map.of(), ID)) {
            Eventually.that("the first has started", () -> saved().size() == 1);

            handOver("fedcba9876543210fedcba9876543210", "00000000000000000000000000000abc");

            assertThat(first.isRunning()).isTrue();
            Eventually.that("all three are on the one list", () -> saved().size() == 3);
        }
    }

    @Test
    void manyStartsAtOnceAllEndUpInOneList() throws Exception {
        List<Program> starts = IntStream.range(0, 4)
                .mapToObj(number -> ownList(Map.of(), "0000000000000000000000000000000" + number))
                .toList();
        try {
            Eventually.that("one list has them all", () -> saved().size() == 4);
            Eventually.that(
                    "one program is left",
                    () -> starts.stream().filter(Program::isRunning).count() == 1);
            assertThat(starts).allSatisfy(start -> assertThat(start.errors()).isEmpty());
        } finally {
            for (Program start : starts) {
                start.close();
            }
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aSecondStartDoesNotWaitForAFirstThatHangs() throws Exception {
        try (Program first = ownList(Map.of(), ID)) {
            Eventually.that("the first has started", () -> saved().size() == 1);
            new ProcessBuilder("kill", "-STOP", Long.toString(first.id()))
                    .start()
                    .waitFor();

            try (Program second =
                    Program.start(home, "--data-dir", data.toString(), "--screenshot", home.resolve("a.png") + "")) {
                assertThat(second.end().sentence(1)).contains("already runs", "does not answer");
            }
        }
    }

    @Test
    void aDrawnPictureIsNotPromisedWhileAnotherHasTheList() throws Exception {
        Path picture = home.resolve("own.png");
        try (Program first = ownList(Map.of(), ID)) {
            Eventually.that("the first has started", () -> saved().size() == 1);
            try (Program second =
                    Program.start(home, "--data-dir", data.toString(), "--screenshot", picture.toString())) {
                assertThat(second.end().sentence(1)).contains("already runs");
            }
            assertThat(first.isRunning()).isTrue();
        }
        assertThat(picture).doesNotExist();
    }

    @Test
    void aDataFolderThatIsAFileEndsTheStart() throws Exception {
        Path file = Files.writeString(home.resolve("file"), "mine");
        for (Path folder : List.of(file, file.resolve("below"))) {
            try (Program program =
                    Program.start(home, "--data-dir", folder.toString(), "--screenshot", home.resolve("a.png") + "")) {
                assertThat(program.end().sentence(1)).contains(folder.toString(), "file");
            }
        }
        assertThat(file).hasContent("mine");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDataFolderThatCantBeMadeEndsTheStart() throws Exception {
        try (Program program =
                Program.start(home, "--data-dir", "/proc/nowhere", "--screenshot", home.resolve("a.png") + "")) {
            assertThat(program.end().sentence(1)).contains("/proc/nowhere");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskAndAReadOnlyOneStillShowTheList() throws Exception {
        assumeTrue(canMount(), "needs name spaces");
        Files.createDirectories(data);
        Path picture = home.resolve("own.png");
        String takesNothing = " 2>/dev/null && { ! head -c 40000 /dev/zero > \"$0/more\"; } 2>/dev/null";
        for (String mount : List.of(
                "mount -t tmpfs -o size=32k tmpfs \"$0\" && (yes | head -c 40000 > \"$0/filler\" || true)",
                "mount --bind \"$0\" \"$0\" && mount -o remount,ro,bind \"$0\"")) {
            Files.deleteIfExists(picture);
            List<String> wrapper =
                    List.of("unshare", "-rm", "sh", "-c", mount + takesNothing + " && exec \"$@\"", data + "");
            try (Program program = Program.start(
                    home, wrapper, Map.of(), "--data-dir", data.toString(), "--screenshot", picture.toString(), ID)) {
                assertThat(program.end()).isEqualTo(new Program.Ended(0, "", ""));
            }
            assertThat(picture).isNotEmptyFile();
        }
    }

    @Test
    void aServerThatRefusesDoesNotKeepTheWindowAway() throws Exception {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        Path picture = home.resolve("own.png");
        try (Program program = Program.start(
                home,
                List.of(),
                Map.of("HEYGEN_API_KEY", KEY),
                "--data-dir",
                data.toString(),
                "--api-url",
                "http://127.0.0.1:" + nobody,
                "--screenshot",
                picture.toString(),
                ID)) {
            assertThat(program.end()).isEqualTo(new Program.Ended(0, "", ""));
        }
        assertThat(picture).isNotEmptyFile();
    }

    @Test
    void theListIsWholeAfterBeingAskedToEndTheMomentItChanged() throws Exception {
        try (Program program = ownList(Map.of(), ID)) {
            Eventually.that("the start is saved", () -> saved().size() == 1);

            handOver("fedcba9876543210fedcba9876543210");
            program.terminate();
            program.end();
        }
        assertThat(saved()).hasSize(2);
    }

    @Test
    void aKilledProgramLosesNothingThatWasSavedAndTheNextStartGoesOn() throws Exception {
        try (Program program = ownList(Map.of(), ID)) {
            Eventually.that("the start is saved", () -> saved().size() == 1);
            program.kill();
        }
        assertThat(saved()).hasSize(1);

        try (Program _ = ownList(Map.of(), "fedcba9876543210fedcba9876543210")) {
            Eventually.that("old and new are there", () -> saved().size() == 2);
        }
    }

    @Test
    void theDemoLeavesNoFilesBehindWhenItIsAskedToEnd() throws Exception {
        try (Program program = Program.start(home, "--demo")) {
            Eventually.that(
                    "the demo runs",
                    () -> Program.filesIn(home).stream()
                            .anyMatch(name -> name.contains("twinwatch-demo") && name.contains("contents")));
            program.terminate();
            program.end();
        }
        assertThat(Program.filesIn(home)).noneMatch(name -> name.contains("twinwatch"));
    }

    private Program ownList(Map<String, String> environment, String id) {
        return Program.start(
                home,
                List.of(),
                environment,
                "--data-dir",
                data.toString(),
                "--api-url",
                heyGen.address().toString(),
                id);
    }

    private void handOver(String... ids) throws InterruptedException {
        String[] arguments = Stream.concat(Stream.of("--data-dir", data.toString()), Stream.of(ids))
                .toArray(String[]::new);
        try (Program second = Program.start(home, arguments)) {
            assertThat(second.end()).isEqualTo(new Program.Ended(0, "", ""));
        }
    }

    private List<Twin> saved() {
        return SavedFiles.twins(data);
    }

    private String log() throws IOException {
        Path file = data.resolve("logs").resolve("twinwatch-0.log");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static long coloursIn(BufferedImage image) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .map(index -> image.getRGB(index % image.getWidth(), index / image.getWidth()))
                .distinct()
                .count();
    }

    private boolean canMount() throws InterruptedException, IOException {
        return new ProcessBuilder("unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", home.toString())
                        .start()
                        .waitFor()
                == 0;
    }
}
