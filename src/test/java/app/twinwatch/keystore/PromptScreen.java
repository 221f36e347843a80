package app.twinwatch.keystore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A screen on which GNOME's prompter shows its questions, with a window manager and a typist, so that a test can answer
 * as a person does.
 *
 * <p>Needs the Debian packages gcr, xvfb, openbox and xdotool.
 */
final class PromptScreen implements AutoCloseable {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private static final Duration LONGEST_THOUGHT = Duration.ofSeconds(3);

    private final PrivateKeyring keyring;
    private final String display;
    private final List<Process> programs = new ArrayList<>();

    private PromptScreen(PrivateKeyring keyring, Process server, String display) {
        this.keyring = keyring;
        this.display = display;
        programs.add(server);
    }

    static PromptScreen on(PrivateKeyring keyring) throws Exception {
        Process server = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", "1024x768x24", "-nolisten", "tcp", "-noreset")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        // It says its number as soon as it takes connections.
        PromptScreen screen =
                new PromptScreen(keyring, server, ":" + server.inputReader().readLine());
        screen.start("openbox");
        screen.start("/usr/libexec/gcr-prompter");
        keyring.awaitName("org.gnome.keyring.SystemPrompter");
        return screen;
    }

    /** Waits until the question has the keyboard. */
    void awaitQuestion() throws Exception {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!hasQuestionTheKeyboard()) {
            assertThat(System.nanoTime()).as("no question came").isLessThan(deadline);
        }
    }

    private boolean hasQuestionTheKeyboard() throws Exception {
        String active = run("xdotool", "getactivewindow").strip();
        return !active.isEmpty()
                && run("xdotool", "search", "--onlyvisible", "--class", "gcr-prompter")
                        .lines()
                        .anyMatch(active::equals);
    }

    /** Types a text in place of what is there, then presses a key. */
    void type(String text, String key) throws Exception {
        if (!text.isEmpty()) {
            run("xdotool", "key", "ctrl+a");
            run("xdotool", "type", "--delay", "20", text);
        }
        run("xdotool", "key", key);
    }

    /** Does so until the question is over: a prompter that is opening, or thinking, takes no keys. */
    void typeUntilDone(Future<?> question, String text, String key) throws Exception {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!question.isDone()) {
            assertThat(System.nanoTime()).as("the question stays open").isLessThan(deadline);
            type(text, key);
            try {
                question.get(LONGEST_THOUGHT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                // It was too early, so once more.
            }
        }
    }

    void killPrompter() throws Exception {
        programs.removeLast().destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        programs.reversed()
                .forEach(program -> program.destroyForcibly().onExit().join());
    }

    private void start(String... command) throws Exception {
        programs.add(keyring.start(onDisplay(command)));
    }

    private String run(String... command) throws Exception {
        return keyring.run(onDisplay(command));
    }

    private String[] onDisplay(String... command) {
        List<String> all = new ArrayList<>(List.of("env", "DISPLAY=" + display));
        all.addAll(List.of(command));
        return all.toArray(String[]::new);
    }
}
