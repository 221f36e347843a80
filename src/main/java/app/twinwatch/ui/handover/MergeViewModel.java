package app.twinwatch.ui.handover;

import app.twinwatch.store.ListExport;
import app.twinwatch.twin.PlainText;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.VoiceName;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.Notice;
import app.twinwatch.ui.common.TextFile;
import app.twinwatch.ui.common.TwinActions;
import app.twinwatch.ui.common.UiThread;
import app.twinwatch.watch.ListMerge;
import app.twinwatch.watch.TwinHistory;
import app.twinwatch.watch.VoiceBook;
import app.twinwatch.watch.Watchlist;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Reads the list of another computer, says what it would change here, and changes it when the user agrees. UI thread only. */
public final class MergeViewModel {
    private static final int LONGEST_VOICE_NAME = 120;

    private final Watchlist watchlist;
    private final TwinHistory history;
    private final VoiceBook voices;
    private final ListReader reader;
    private final TwinActions actions;
    private final Messages messages;
    private final MergeWords words;
    private final UiThread thread;
    private final Executor worker;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<MergeOffer> offer = new ReadOnlyObjectWrapper<>(new MergeOffer.Reading());
    private Optional<ListExport.Content> content = Optional.empty();
    private long reading;

    /** @param worker reads files, which may take long */
    public MergeViewModel(
            Watchlist watchlist,
            TwinHistory history,
            VoiceBook voices,
            ListReader reader,
            TwinActions actions,
            Messages messages,
            UiThread thread,
            Executor worker,
            InstantSource clock) {
        this.watchlist = watchlist;
        this.history = history;
        this.voices = voices;
        this.reader = reader;
        this.actions = actions;
        this.messages = messages;
        this.words = new MergeWords(messages);
        this.thread = thread;
        this.worker = worker;
        this.clock = clock;
    }

    /** What there is to decide. */
    ReadOnlyObjectProperty<MergeOffer> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** Reads an exported list from a file. */
    public void openFile(Path file) {
        open(() -> TextFile.read(file));
    }

    /** Reads an exported list that was pasted or dropped. */
    public void openText(String text) {
        open(() -> new TextFile.Text(text));
    }

    private void open(Supplier<TextFile> source) {
        long mine = ++reading;
        content = Optional.empty();
        offer.set(new MergeOffer.Reading());
        worker.execute(() -> {
            TextFile file = source.get();
            Optional<ListExport.Content> read =
                    file instanceof TextFile.Text(String text) ? reader.read(text, clock.instant()) : Optional.empty();
            MergeOffer found = offer(file, read);
            thread.execute(() -> {
                if (mine == reading) {
                    content = read;
                    offer.set(found);
                }
            });
        });
    }

    private MergeOffer offer(TextFile file, Optional<ListExport.Content> read) {
        return switch (file) {
            case TextFile.Text(String _) ->
                read.<MergeOffer>map(list -> list.twins().isEmpty()
                                ? new MergeOffer.Nothing(messages.text("merge.empty"))
                                : words.offer(ListMerge.plan(watchlist, list.twins(), clock.instant()), list))
                        .orElseGet(() -> new MergeOffer.Nothing(messages.text("merge.noList")));
            case TextFile.NotText() -> new MergeOffer.Nothing(messages.text("add.file.notText"));
            case TextFile.TooLarge() -> new MergeOffer.Nothing(messages.text("add.file.tooLarge"));
            case TextFile.Failed() -> new MergeOffer.Nothing(messages.text("add.file.failed"));
        };
    }

    /** Merges what was read; an Undo is offered. */
    void merge() {
        content.ifPresent(list -> {
            learn(list.voices());
            List<Twin> theirs = list.twins();
            history.expectImported(theirs.stream()
                    .map(Twin::id)
                    .filter(id -> watchlist.find(id).isEmpty())
                    .toList());
            ListMerge merge = watchlist.merge(theirs, clock.instant());
            content = Optional.empty();
            actions.tellUndoable(words.done(merge), () -> undo(merge));
        });
    }

    private void undo(ListMerge merge) {
        List<Twin> spared = watchlist.undo(merge);
        actions.tell(Notice.of(messages.text("merge.undone", spared.size())));
    }

    private void learn(Map<String, VoiceName> names) {
        names.forEach((id, voice) -> {
            String name = PlainText.of(voice.name(), LONGEST_VOICE_NAME);
            if (voices.find(id).isEmpty() && !name.isEmpty() && id.matches("[A-Za-z0-9_-]{1,100}")) {
                voices.put(
                        id,
                        new VoiceName(
                                name,
                                voice.language()
                                        .map(language -> PlainText.of(language, LONGEST_VOICE_NAME))
                                        .filter(language -> !language.isEmpty())));
            }
        });
    }
}
