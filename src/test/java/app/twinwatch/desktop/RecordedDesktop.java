package app.twinwatch.desktop;

import java.util.List;
import java.util.function.Consumer;

/** Remembers what it should show, and says that it did. */
public record RecordedDesktop(List<DesktopNotice> notices, List<String> marks) implements DesktopNotices {
    @Override
    public void show(DesktopNotice notice, Consumer<Showing> outcome) {
        notices.add(notice);
        outcome.accept(Showing.SHOWN);
    }

    @Override
    public void badge(int count, boolean urgent) {
        marks.add(count + (urgent ? " urgent" : ""));
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
