package app.twinwatch.ui.common;

import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinState;
import app.twinwatch.watch.ManualCheck;
import app.twinwatch.watch.VoiceBook;
import app.twinwatch.watch.Watcher;
import app.twinwatch.watch.Watchlist;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a person can do with twins from any pane; each deed is confirmed by a {@link Notice}. UI thread only. */
public final class TwinActions {
    private final Watchlist watchlist;
    private final Watcher watcher;
    private final VoiceBook voices;
    private final Messages messages;
    private final Consumer<String> clipboard;
    private final Deque<Runnable> undoable = new ArrayDeque<>();
    private Consumer<Notice> notices = _ -> {}; // until a window is there

    /** @param clipboard takes exactly the text that the user will paste */
    public TwinActions(
            Watchlist watchlist, Watcher watcher, VoiceBook voices, Messages messages, Consumer<String> clipboard) {
        this.voices = voices;
        this.watchlist = watchlist;
        this.watcher = watcher;
        this.messages = messages;
        this.clipboard = clipboard;
    }

    /** Has every confirmation shown by this listener, in place of an earlier one. */
    public void showNotices(Consumer<Notice> listener) {
        notices = listener;
    }

    /** Shows a notice that comes from elsewhere. */
    public void tell(Notice notice) {
        notices.accept(notice);
    }

    /** Copies the twin's default voice ID, or says why it has none. */
    public void copyVoiceId(Twin twin) {
        twin.defaultVoiceId()
                .ifPresentOrElse(
                        voice -> copy(voice, "notice.voiceCopied"),
                        () -> notices.accept(Notice.of(messages.text(whyNoVoice(twin.state())))));
    }

    /** Copies what the twin's default voice is called together with its ID; the ID alone where the name is not known. */
    public void copyVoiceNameAndId(Twin twin) {
        Optional<String> named = twin.defaultVoiceId()
                .flatMap(voice -> voices.find(voice)
                        .map(name -> messages.text("voice.nameAndId", VoiceWords.of(name, messages), voice)));
        named.ifPresentOrElse(text -> copy(text, "notice.voiceAndNameCopied"), () -> copyVoiceId(twin));
    }

    private static String whyNoVoice(TwinState state) {
        return switch (state) {
            case TwinState.Ready() -> "notice.noVoice";
            case TwinState.Unchecked(),
                    TwinState.Training(),
                    TwinState.AwaitingPermission(),
                    TwinState.Other(String _) -> "notice.noVoiceYet";
            case TwinState.Failed(String _), TwinState.NotFound() -> "notice.noVoiceEver";
        };
    }

    public void copyAvatarId(Twin twin) {
        copy(twin.id().value(), "notice.avatarCopied");
    }

    /** Copies the default voice IDs of several twins, one on each line, and says how many twins have none. */
    public void copyVoiceIds(List<Twin> twins) {
        List<String> voices =
                twins.stream().flatMap(twin -> twin.defaultVoiceId().stream()).toList();
        if (voices.isEmpty()) {
            notices.accept(Notice.of(messages.text("notice.noVoices")));
        } else {
            clipboard.accept(String.join("\n", voices));
            notices.accept(
                    Notice.of(messages.text("notice.voicesCopied", voices.size(), twins.size() - voices.size())));
        }
    }

    /** Copies the avatar IDs of several twins, one on each line. */
    public void copyAvatarIds(List<Twin> twins) {
        clipboard.accept(twins.stream().map(twin -> twin.id().value()).collect(Collectors.joining("\n")));
        notices.accept(Notice.of(messages.text("notice.avatarsCopied", twins.size())));
    }

    /** Copies any text, confirmed by the message of this key. */
    public void copy(String text, String confirmationKey) {
        clipboard.accept(text);
        notices.accept(Notice.of(messages.text(confirmationKey)));
    }

    /** Takes twins off the list; an Undo is offered and stays possible by {@link #undo}. */
    public void remove(Collection<AvatarId> ids) {
        List<Twin> gone = watchlist.remove(ids);
        if (!gone.isEmpty()) {
            tellUndoable(
                    messages.text("notice.removed", gone.size(), gone.getFirst().displayName()), () -> putBack(gone));
        }
    }

    /** Tells what was done and offers to take it back, which stays possible by {@link #undo}. */
    public void tellUndoable(String words, Runnable takeBack) {
        undoable.push(takeBack);
        notices.accept(Notice.of(words, messages.text("action.undo"), this::undo));
    }

    /** Takes back what was done last of all that can be taken back, if anything was. */
    public void undo() {
        if (!undoable.isEmpty()) {
            undoable.pop().run();
        }
    }

    private void putBack(List<Twin> gone) {
        List<Twin> back = watchlist.putBack(gone);
        if (!back.isEmpty()) {
            notices.accept(Notice.of(
                    messages.text("notice.putBack", back.size(), back.getFirst().displayName())));
        }
    }

    /** Keeps twins quiet until their state changes, or no longer. */
    public void quiet(Collection<AvatarId> ids, boolean wanted) {
        List<Twin> changed = watchlist.quiet(ids, wanted);
        if (!changed.isEmpty()) {
            notices.accept(Notice.of(messages.text(
                    wanted ? "notice.quiet" : "notice.loud",
                    changed.size(),
                    changed.getFirst().displayName())));
        }
    }

    /** Lets so many more checks be made by themselves today. */
    public void allowMoreToday(int checks) {
        watcher.allowMoreToday(checks);
    }

    /** Asks HeyGen again after a fault, about these twins and about what somebody waits for already. */
    public void tryAgain(Collection<AvatarId> unfinished) {
        watcher.tryAgain();
        boolean _ = checkNow(unfinished);
    }

    /**
     * Asks HeyGen about these twins now; each costs one check at the most.
     *
     * @return whether anything is asked; not if all of them were asked about a moment ago
     */
    public boolean checkNow(Collection<AvatarId> ids) {
        if (ids.isEmpty()) {
            return false;
        }
        ManualCheck check = watcher.checkNow(ids);
        long seconds = check.pause().plusMillis(999).toSeconds();
        notices.accept(Notice.of(
                check.asked() == 0
                        ? messages.text("notice.checkedJustNow", check.tooSoon(), seconds)
                        : messages.text("notice.checking", check.asked(), check.tooSoon())));
        return check.asked() > 0;
    }
}
