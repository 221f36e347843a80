package app.twinwatch;

import app.twinwatch.demo.BuiltInHeyGen;
import app.twinwatch.demo.SampleTwin;
import app.twinwatch.keystore.Keystore;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;

/**
 * Uses Twinwatch, with its window, on a disk that is not as it should be, and says what came of it. A program of its own,
 * because such a disk is made around it.
 */
final class FaultyDiskProgram {
    private static final AvatarId ADA = new AvatarId("aaaaaaaa000000000000000000000001");
    private static final AvatarId BEA = new AvatarId("bbbbbbbb000000000000000000000002");
    private static final AvatarId CEM = new AvatarId("cccccccc000000000000000000000003");

    private final Path data;
    private final RealWindow window;

    private FaultyDiskProgram(Path data, RealWindow window) {
        this.data = data;
        this.window = window;
    }

    /**
     * Changes a list whose disk has a fault.
     *
     * @param arguments the data folder, and what is wrong with its disk: "full", and then closed, or "slow"
     */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        BuiltInHeyGen heyGen = BuiltInHeyGen.startEmpty(InstantSource.system());
        List.of(ADA, BEA, CEM)
                .forEach(id -> heyGen.put(SampleTwin.constant(
                        id, id.value().substring(0, 4), InstantSource.system().instant(), "in_progress")));
        RealWindow window = RealWindow.start(
                Map.of("HEYGEN_API_KEY", "sk-faulty"),
                Keystore.forThisRun(),
                "--data-dir",
                data.toString(),
                "--api-url",
                heyGen.address().toString(),
                ADA.value());
        FaultyDiskProgram program = new FaultyDiskProgram(data, window);
        Eventually.that("the first twin is saved", () -> program.saved().size() == 1);
        if (arguments[1].equals("full")) {
            program.fillAndMakeRoom();
            program.forbidAndAllow();
            window.close();
            System.out.println("ended with " + window.exitCode().orElseThrow());
        } else {
            program.searchWhileSaving();
        }
        System.exit(0);
    }

    /** Has another view of the same disk stand in its place, which takes nothing. */
    private void forbidAndAllow() throws Exception {
        run("mount", "--bind", data.toString(), data.toString());
        run("mount", "-o", "remount,ro,bind", data.toString());
        add(CEM);
        window.see("#banner-saving .label", "Twinwatch may not write in " + data + ". It keeps trying");
        run("umount", data.toString());
        window.seeNothingOf("#banner-saving");
        System.out.println(saved().size() + " saved");
    }

    private static void run(String... command) throws Exception {
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
        }
    }

    private void fillAndMakeRoom() throws IOException {
        Path filler = data.resolve("filler");
        fill(filler);
        add(BEA);
        window.see("#banner-saving .label", "the disk is full. Twinwatch keeps trying");
        System.out.println(window.textsOf(".card-name").size() + " cards, " + saved().size() + " saved");
        Files.delete(filler);
        window.seeNothingOf("#banner-saving");
        System.out.println(saved().size() + " saved");
    }

    private void searchWhileSaving() throws IOException {
        add(BEA);
        boolean answered = isAnsweredWhileSaving();
        for (int more = 1; more < 4 && !answered; more++) {
            // This computer was busy with something else.
            add(new AvatarId("dddddddd00000000000000000000000" + more));
            answered = isAnsweredWhileSaving();
        }
        System.out.println(answered ? "answered while saving" : "answered afterwards only");
        int twins = window.textsOf(".card-name").size();
        Eventually.that("all are saved", () -> saved().size() == twins);
        System.out.println("all saved");
    }

    private boolean isAnsweredWhileSaving() {
        Eventually.that("a save is under way", this::isSaving);
        window.press(KeyCode.CONTROL, KeyCode.F);
        window.type("bbbb");
        Eventually.that(
                "the search is answered", () -> window.textsOf(".card-name").equals(List.of("bbbb")));
        boolean saving = isSaving();
        window.press(KeyCode.ESCAPE);
        Eventually.that("all are shown", () -> window.textsOf(".card-name").size() > 1);
        return saving;
    }

    private void add(AvatarId id) {
        int before = window.textsOf(".card-name").size();
        window.paste(id.value());
        window.see("#add-headline", "1 new twin");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        Eventually.that("it is shown", () -> window.textsOf(".card-name").size() > before);
    }

    private boolean isSaving() {
        return Program.filesIn(data).stream().anyMatch(name -> name.matches("twins\\.json\\.\\d+\\.tmp"));
    }

    /** Looks at the list from a copy, because reading tidies up behind a program that was killed. */
    private List<Twin> saved() {
        return SavedFiles.twins(data);
    }

    private static void fill(Path filler) {
        try (OutputStream output = Files.newOutputStream(filler)) {
            for (int block = 0; block < 10_000; block++) {
                output.write(new byte[1024]);
            }
        } catch (IOException full) {
            System.err.println(full.getMessage());
        }
    }
}
