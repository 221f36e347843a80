package app.twinwatch.heygen;

import java.util.List;
import java.util.Optional;

/** What came of asking for a page of HeyGen's list of twins. */
public sealed interface TwinPage {
    /**
     * A page came.
     *
     * @param twins those on it that have a usable ID, in HeyGen's order
     * @param next what to ask for the page after this one with; empty if this is the last
     */
    record Listed(List<ListedTwin> twins, Optional<String> next) implements TwinPage {
        public Listed {
            twins = List.copyOf(twins);
        }
    }

    /** No page came. */
    record Failed(StatusReply.Trouble trouble) implements TwinPage {}
}
