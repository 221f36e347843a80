package app.twinwatch;

import app.twinwatch.store.MonthBook;
import app.twinwatch.store.MonthFiles;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinEvent;
import app.twinwatch.watch.TwinHistory;
import java.nio.file.Path;
import java.util.List;

/**
 * Keeps what happened to twins from one start to the next. The first one takes over what the twins on the list remember
 * themselves, so that nothing that was seen by an earlier version is missing. Safe from any thread.
 */
final class KeptHistory implements AutoCloseable {
    private final MonthFiles<TwinEvent> files;
    private final MonthBook<TwinEvent> book;
    private final List<Twin> twins;

    /**
     * @param folder the data folder
     * @param twins those on the list at the start
     */
    KeptHistory(Path folder, List<Twin> twins) {
        this.files = MonthFiles.ofEvents(folder);
        this.book = new MonthBook<>(files);
        this.twins = twins;
    }

    /** Writes down everything that happens from now on. */
    void keep(TwinHistory history) {
        if (!files.exist()) {
            book.beginWith(this::remembered);
        }
        history.listen(book::add);
    }

    /** Reads what happened in all the time that is kept; takes as long as the disk does. */
    List<TwinEvent> read() {
        return files.exist() ? files.read(_ -> true) : remembered();
    }

    /** Writes down what is not written yet, without anybody who waits for that. */
    void end() {
        book.end();
    }

    @Override
    public void close() {
        book.close();
    }

    private List<TwinEvent> remembered() {
        return twins.stream().flatMap(twin -> TwinEvent.pastOf(twin).stream()).toList();
    }
}
