package app.twinwatch.bench;

import app.twinwatch.store.WindowLookFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A data folder as a run of Twinwatch left it that the user ended, to be put back before each start.
 *
 * @param kept holds it
 * @param used what starts with it; differs from it after a start
 * @param arguments start Twinwatch with the used one
 */
record LeftFolder(Path kept, Path used, List<String> arguments) {
    /** @param command starts Twinwatch, which makes the folder */
    static LeftFolder of(Scratch scratch, String name, int twins, List<String> command, Screen screen)
            throws IOException, InterruptedException {
        Path used = scratch.folder(name);
        List<String> arguments = SavedTwins.arguments(used, twins);
        List<String> run = Stream.of(
                        command,
                        arguments,
                        List.of("--screenshot", scratch.file(name + ".png").toString()))
                .flatMap(List::stream)
                .toList();
        try (RunningProgram program = RunningProgram.start(run, screen.environment())) {
            program.process().waitFor();
        }
        LeftFolder left = new LeftFolder(scratch.folder(name + "-kept"), used, arguments);
        copy(used, left.kept());
        if (!left.hasLook()) {
            throw new IOException("the run before has left no picture of its window");
        }
        return left;
    }

    /** Returns what a run would have left that was killed. */
    LeftFolder withoutLook() throws IOException {
        LeftFolder killed = new LeftFolder(kept.resolveSibling(kept.getFileName() + "-killed"), used, arguments);
        copy(kept, killed.kept());
        Files.delete(killed.look());
        return killed;
    }

    List<String> command(List<String> program) {
        return Stream.concat(program.stream(), arguments.stream()).toList();
    }

    boolean hasLook() {
        return Files.exists(look());
    }

    private Path look() {
        return kept.resolve("previews").resolve(WindowLookFile.NAME);
    }

    /** Puts back what was left. */
    void restore() throws IOException {
        try (Stream<Path> old = Files.walk(used)) {
            for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        copy(kept, used);
    }

    /** With the times of the files, by which Twinwatch knows whether they are still the same. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Files.copy(
                        file,
                        to.resolve(from.relativize(file)),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
