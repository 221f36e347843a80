package app.twinwatch.ui.settings;

import app.twinwatch.heygen.ApiAddress;
import app.twinwatch.ui.common.Messages;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Where HeyGen is called, for those who have a proxy or a test service in between. UI thread only. */
public final class AddressViewModel {
    private final Preferences preferences;
    private final Messages messages;
    private final InUse inUse;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");

    /** Which address is called in this run, and who decided that. */
    public sealed interface InUse {
        /** The samples bring their own. */
        record Samples() implements InUse {}

        /** The command line names it, whatever is set here. */
        record CommandLine(ApiAddress address) implements InUse {}

        /** It was set here, or is HeyGen's own. */
        record Set(ApiAddress address) implements InUse {}

        /** Returns who gets the key, in words: HeyGen, unless another address is called. */
        default String receiver(Messages messages) {
            ApiAddress called = switch (this) {
                case Samples() -> ApiAddress.HEYGEN;
                case CommandLine(ApiAddress address) -> address;
                case Set(ApiAddress address) -> address;
            };
            return called.equals(ApiAddress.HEYGEN)
                    ? messages.text("service.heygen")
                    : called.base().toString();
        }
    }

    public AddressViewModel(Preferences preferences, Messages messages, InUse inUse) {
        this.preferences = preferences;
        this.messages = messages;
        this.inUse = inUse;
        begin();
        typed.subscribe(() -> remark.set(""));
    }

    boolean isDemo() {
        return inUse instanceof InUse.Samples;
    }

    /** What is in the field. */
    StringProperty typedProperty() {
        return typed;
    }

    /** What is wrong with it, or what became of it. */
    ReadOnlyStringProperty remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    /** Returns which address is called now, in words. */
    String now() {
        return switch (inUse) {
            case InUse.Samples() -> messages.text("settings.address.samples");
            case InUse.CommandLine(ApiAddress address) ->
                messages.text("settings.address.commandLine", address.base().toString());
            case InUse.Set(ApiAddress address) ->
                messages.text("settings.address.now", address.base().toString());
        };
    }

    /** Keeps the address in the field for the next start, or says what is wrong with it. */
    void use() {
        if (typed.get().isBlank()) {
            keep(ApiAddress.HEYGEN);
            return;
        }
        ApiAddress.parse(typed.get())
                .ifPresentOrElse(this::keep, () -> remark.set(messages.text("settings.address.wrong")));
    }

    /** Goes back to HeyGen's own address. */
    void useHeyGens() {
        keep(ApiAddress.HEYGEN);
    }

    /** Shows what is kept, as when the pane is opened. */
    void begin() {
        typed.set(preferences.now().address().orElse(ApiAddress.HEYGEN.base().toString()));
        remark.set("");
    }

    private void keep(ApiAddress address) {
        boolean usual = address.equals(ApiAddress.HEYGEN);
        preferences.change(settings -> settings.withAddress(
                usual ? Optional.empty() : Optional.of(address.base().toString())));
        typed.set(address.base().toString());
        boolean inUseAlready = inUse.equals(new InUse.Set(address));
        remark.set(messages.text(inUseAlready ? "settings.address.inUse" : "settings.address.nextStart"));
    }
}
