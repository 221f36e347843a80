package app.twinwatch;

import app.twinwatch.desktop.FolderCheck;
import app.twinwatch.desktop.Folders;
import app.twinwatch.desktop.LogFiles;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.ui.common.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What came of opening the user's own data, before there is a window. */
sealed interface Opening {
    /**
     * The data folder is ours and was read.
     *
     * @param folders where everything is kept
     * @param instance hears of later starts
     * @param kept what was read, and saves what changes
     */
    record Opened(Folders folders, FirstInstance instance, KeptState kept) implements Opening {}

    /** Another Twinwatch has the folder and took over what this one was started for. */
    record HandedOver() implements Opening {}

    /**
     * There is nothing to work with.
     *
     * @param sentence says why, for the user
     */
    record Impossible(String sentence) implements Opening {}

    /**
     * Makes the data folder if it is missing, claims it, begins the log and reads what was kept. A folder that is there
     * but can't be written to can still be looked at; one that can't be made can't.
     *
     * @param ids what another Twinwatch that has the folder is asked to add
     * @param parts what is to be stopped at the end goes here
     * @param claimed told how the window was left, as soon as the folder is ours
     */
    static Opening of(
            Folders folders,
            List<AvatarId> ids,
            InstantSource clock,
            Messages messages,
            Parts parts,
            Consumer<LastLook> claimed) {
        FolderCheck check = FolderCheck.prepare(folders.data());
        if (!Files.isDirectory(folders.data())) {
            return new Impossible(noFolder(check, folders.data(), messages));
        }
        try {
            Optional<FirstInstance> first = FirstInstance.claim(folders.data(), ids, messages);
            if (first.isEmpty()) {
                return new HandedOver();
            }
            FirstInstance instance = parts.add(first.get());
            parts.add(LogFiles.start(folders.logs()));
            claimed.accept(parts.add(new LastLook(folders)));
            KeptState kept = parts.add(new KeptState(folders.data(), clock, check instanceof FolderCheck.Usable));
            return new Opened(folders, instance, kept);
        } catch (CouldNotStartException reason) {
            return new Impossible(reason.sentence());
        }
    }

    private static String noFolder(FolderCheck check, Path folder, Messages messages) {
        return switch (check) {
            case FolderCheck.NotWritable(FolderCheck.NotWritable.Reason reason) ->
                switch (reason) {
                    case NOT_A_FOLDER -> messages.text("start.notAFolder", folder);
                    case NOT_PERMITTED -> messages.text("start.notPermitted", folder);
                    case DISK_FULL -> messages.text("start.diskFull", folder);
                    case OTHER -> messages.text("start.noFolder", folder);
                };
            case FolderCheck.Usable() -> messages.text("start.noFolder", folder);
        };
    }
}
