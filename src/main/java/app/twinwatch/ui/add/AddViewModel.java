package app.twinwatch.ui.add;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.PastedText;
import app.twinwatch.twin.PlainText;
import app.twinwatch.twin.Twin;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.common.UiThread;
import app.twinwatch.watch.Watchlist;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what was pasted while it is typed, and says what adding it would do. UI thread only. */
public final class AddViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(AddViewModel.class);

    /** The longest text that the field shows, in characters: more would make it slow to scroll and to type in. */
    static final int LONGEST_SHOWN = 200_000;

    private static final int SHOWN_NEAR_MISSES = 3;
    private static final int SHOWN_FILE_REMARKS = 6;

    private final Watchlist watchlist;
    private final Messages messages;
    private final UiThread thread;
    private final Executor worker;
    private final InstantSource clock;
    private final StringProperty text = new SimpleStringProperty("");
    private final Predicate<String> isExport;
    private final ReadOnlyObjectWrapper<AddSummary> summary;
    /** What there is to know about the last files, whose IDs alone are put into the text. */
    private final List<String> fileRemarks = new ArrayList<>();

    private Optional<String> fileExport = Optional.empty();
    private final ReadOnlyObjectWrapper<Optional<String>> export = new ReadOnlyObjectWrapper<>(Optional.empty());

    private long reading;
    /** How many files and long texts are being read. */
    private int underWay;
    /** Tells what is read for this opening of the pane from what is still read for an earlier one. */
    private long opening;

    /**
     * Reads nothing yet.
     *
     * @param worker reads texts and files, which may be long
     * @param isExport says, on the worker, whether a text is a list that Twinwatch exported, which holds more than IDs
     */
    public AddViewModel(
            Watchlist watchlist,
            Messages messages,
            UiThread thread,
            Executor worker,
            InstantSource clock,
            Predicate<String> isExport) {
        this.watchlist = watchlist;
        this.messages = messages;
        this.thread = thread;
        this.worker = worker;
        this.clock = clock;
        this.isExport = isExport;
        this.summary = new ReadOnlyObjectWrapper<>(new AddSummary(List.of(), "", List.of()));
        text.subscribe(this::read);
    }

    /** What the user pasted or typed. */
    public StringProperty textProperty() {
        return text;
    }

    /** Takes the IDs out of a text that is too long to be shown, and puts them behind what is there. */
    void readLong(String pasted) {
        takeIn(() -> {
            PastedText found = PastedText.read(pasted);
            Optional<String> exported = exported(pasted);
            return () -> {
                exported.ifPresent(_ -> fileExport = exported);
                List<String> remarks = damage(found);
                remarks.addFirst(messages.text(found.ids().isEmpty() ? "add.none" : "add.long"));
                append(found);
                return remarks;
            };
        });
    }

    /**
     * Has something read that takes its time. Until it is taken in, nothing can be added, because a part would be left
     * out; when the pane was opened anew meanwhile, nobody wants it any more.
     *
     * @param reader reads on the worker, and returns what takes it in and says what there is to know about it
     */
    private void takeIn(Supplier<Supplier<List<String>>> reader) {
        long mine = opening;
        if (underWay == 0) {
            fileRemarks.clear();
        }
        underWay++;
        summary.set(stillReading());
        worker.execute(() -> {
            Supplier<List<String>> take = attempt(reader);
            thread.execute(() -> {
                if (mine == opening) {
                    underWay--;
                    fileRemarks.addAll(take.get());
                    read(text.get());
                }
            });
        });
    }

    private Supplier<List<String>> attempt(Supplier<Supplier<List<String>>> reader) {
        try {
            return reader.get();
        } catch (RuntimeException unforeseen) {
            LOG.error("What was pasted or dropped could not be read", unforeseen);
            return () -> List.of(messages.text("add.file.failed"));
        }
    }

    private AddSummary stillReading() {
        return new AddSummary(List.of(), messages.text("add.reading"), List.of());
    }

    /** A list that was exported by Twinwatch, if what was pasted or dropped is one: it can be merged as a whole. */
    ReadOnlyObjectProperty<Optional<String>> exportProperty() {
        return export.getReadOnlyProperty();
    }

    private Optional<String> exported(String text) {
        return Optional.of(text).filter(isExport);
    }

    ReadOnlyObjectProperty<AddSummary> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Begins anew with this text. */
    public void open(String startText) {
        opening++;
        underWay = 0;
        fileRemarks.clear();
        fileExport = Optional.empty();
        boolean shown = startText.length() <= LONGEST_SHOWN;
        text.set(shown ? startText : "");
        read(text.get());
        if (!shown) {
            readLong(startText);
        }
    }

    /** Takes the IDs out of files, one after the other, and puts them behind what is there. */
    public void readFiles(List<Path> files) {
        takeIn(() -> {
            List<DroppedFile> dropped =
                    files.stream().map(file -> DroppedFile.read(file, isExport)).toList();
            return () -> dropped.stream()
                    .flatMap(file -> take(file).stream()
                            .map(remark ->
                                    files.size() == 1 ? remark : messages.text("add.file.named", file.name(), remark)))
                    .toList();
        });
    }

    /** A hundred useless files at once must not push the buttons out of the window. */
    private List<String> shortened(List<String> remarks) {
        int more = remarks.size() - SHOWN_FILE_REMARKS;
        if (more <= 0) {
            return remarks;
        }
        List<String> shortened = new ArrayList<>(remarks.subList(0, SHOWN_FILE_REMARKS));
        shortened.add(messages.text("add.file.more", more));
        return shortened;
    }

    /** Adds what the summary promises and returns how many twins that were. */
    int add() {
        return watchlist.add(summary.get().fresh(), clock.instant()).size();
    }

    /** Takes in what is in a file, and returns what there is to know about the rest. */
    private List<String> take(DroppedFile dropped) {
        return switch (dropped) {
            case DroppedFile.Read read -> {
                append(read.found());
                yield remarksOn(read);
            }
            case DroppedFile.Unread(String _, String messageKey) -> List.of(messages.text(messageKey));
        };
    }

    private void append(PastedText found) {
        String ids = found.ids().stream().map(AvatarId::value).collect(Collectors.joining("\n"));
        String before = text.get();
        text.set(before.isBlank() ? ids : before.stripTrailing() + "\n" + ids);
    }

    private List<String> remarksOn(DroppedFile.Read dropped) {
        List<String> remarks = damage(dropped.found());
        if (dropped.found().ids().isEmpty()) {
            remarks.addFirst(messages.text("add.file.none"));
        }
        fileExport = fileExport.or(dropped::export);
        if (dropped.export().isPresent() && !dropped.export().equals(fileExport)) {
            remarks.add(messages.text("add.file.mergeLater"));
        }
        return remarks;
    }

    private void read(String pasted) {
        long mine = ++reading;
        worker.execute(() -> {
            PastedText found = PastedText.read(pasted);
            Optional<String> exported = exported(pasted);
            thread.execute(() -> {
                // Whatever was typed meanwhile has its own reading under way.
                if (mine == reading) {
                    summary.set(underWay > 0 ? stillReading() : summarize(found, pasted.isBlank()));
                    export.set(fileExport.or(() -> exported));
                }
            });
        });
    }

    private AddSummary summarize(PastedText found, boolean blank) {
        List<Twin> known = found.ids().stream()
                .map(watchlist::find)
                .flatMap(Optional::stream)
                .toList();
        List<AvatarId> fresh =
                found.ids().stream().filter(id -> watchlist.find(id).isEmpty()).toList();
        return new AddSummary(fresh, headline(fresh.size(), known.size(), blank), remarks(found, known, fresh.size()));
    }

    private String headline(int fresh, int known, boolean blank) {
        if (fresh > 0) {
            return messages.text("add.fresh", fresh);
        }
        if (known > 0) {
            return messages.text("add.allKnown");
        }
        return blank ? "" : messages.text("add.none");
    }

    private List<String> remarks(PastedText found, List<Twin> known, int fresh) {
        List<String> remarks = new ArrayList<>();
        remarks.addAll(shortened(fileRemarks));
        if (!known.isEmpty()) {
            remarks.add(messages.text(
                    "add.known", known.size(), PlainText.of(known.getFirst().displayName(), 40)));
        }
        if (found.repeated() > 0) {
            remarks.add(messages.text("add.repeated", found.repeated()));
        }
        remarks.addAll(damage(found));
        if (fresh > 0) {
            remarks.add(messages.text("add.cost", fresh));
        }
        return remarks;
    }

    private List<String> damage(PastedText found) {
        List<String> remarks = found.nearMisses().stream()
                .limit(SHOWN_NEAR_MISSES)
                .map(miss -> messages.text("add.miss." + miss.reason().name(), miss.text()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (found.nearMisses().size() > SHOWN_NEAR_MISSES) {
            remarks.add(messages.text("add.moreMisses", found.nearMisses().size() - SHOWN_NEAR_MISSES));
        }
        if (found.cut()) {
            remarks.add(messages.text("add.cut"));
        }
        return remarks;
    }
}
