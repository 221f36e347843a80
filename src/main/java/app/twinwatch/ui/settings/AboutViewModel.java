package app.twinwatch.ui.settings;

import app.twinwatch.ui.common.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What Twinwatch is, where it keeps things, and what to tell support. UI thread only. */
public final class AboutViewModel {
    private static final String LICENCES = "/app/twinwatch/licences.txt";

    private final Messages messages;
    private final Facts facts;
    private final Consumer<String> clipboard;
    private final Runnable openLogs;

    /**
     * What there is to know about this run.
     *
     * @param version of Twinwatch
     * @param dataFolder where the list is kept; empty for the samples, which keep nothing
     * @param support what support wants to know, with nothing secret in it
     */
    public record Facts(String version, Optional<String> dataFolder, Supplier<String> support) {}

    /**
     * @param clipboard takes the details for support
     * @param openLogs shows the folder with the logs
     */
    public AboutViewModel(Messages messages, Facts facts, Consumer<String> clipboard, Runnable openLogs) {
        this.messages = messages;
        this.facts = facts;
        this.clipboard = clipboard;
        this.openLogs = openLogs;
    }

    String version() {
        return messages.text("settings.about.version", facts.version());
    }

    String dataFolder() {
        return facts.dataFolder().orElseGet(() -> messages.text("settings.about.noData"));
    }

    /** Says whether there is a log, which the samples have none of. */
    boolean hasLogs() {
        return facts.dataFolder().isPresent();
    }

    void openLogs() {
        openLogs.run();
    }

    void copySupportDetails() {
        clipboard.accept(facts.support().get());
    }

    /** Returns the parts that Twinwatch is made of, and their licences. */
    String licences() {
        try (InputStream text = Objects.requireNonNull(AboutViewModel.class.getResourceAsStream(LICENCES))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
