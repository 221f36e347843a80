package app.twinwatch;

import app.twinwatch.heygen.ApiAddress;
import app.twinwatch.keystore.Keystore;
import app.twinwatch.ui.main.MainCommands;
import app.twinwatch.ui.settings.AddressViewModel;
import app.twinwatch.watch.CheckLedger;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Puts together the user's own list: what watches it, its key, and its view. FX thread only. */
final class OwnListDesk {
    private final Sessions sessions;
    private final Keystores keystores;
    private final Function<Path, Keystore> keystoreOf;
    private final Surroundings around;
    private final Map<String, String> environment;
    private final Parts parts;

    /**
     * @param keystoreOf finds the keystore for a data folder
     * @param parts what is to be stopped at the end goes here
     */
    OwnListDesk(
            Sessions sessions,
            Keystores keystores,
            Function<Path, Keystore> keystoreOf,
            Surroundings around,
            Map<String, String> environment,
            Parts parts) {
        this.sessions = sessions;
        this.keystores = keystores;
        this.keystoreOf = keystoreOf;
        this.around = around;
        this.environment = environment;
        this.parts = parts;
    }

    /** @param ordered the address of the command line, which goes before the one that is set */
    OwnList open(Optional<ApiAddress> ordered, Opening.Opened opened, MainCommands commands) {
        KeptState kept = opened.kept();
        ApiAddress address = ordered.orElseGet(() -> SettingsAtWork.address(kept.settings()));
        AddressViewModel.InUse inUse = ordered.isPresent()
                ? new AddressViewModel.InUse.CommandLine(address)
                : new AddressViewModel.InUse.Set(address);
        Keystore keystore = parts.add(keystoreOf.apply(opened.folders().data()));
        CheckLedger ledger = kept.ledger(around.clock());
        Session session =
                parts.add(sessions.own(kept, address, ledger, opened.folders().cache()));
        KeyInWindow shown = new KeyInWindow(session);
        KeyKeeper keys = new KeyKeeper(
                keystore,
                () -> keystores.name(around.messages()),
                new KeyTrials(new LateApi(address, around.clock(), ledger)),
                shown,
                around.messages(),
                around.thread());
        return new OwnList(session, opened, keys, shown, inUse, around, commands, environment);
    }
}
