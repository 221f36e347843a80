package app.twinwatch.ui.welcome;

import app.twinwatch.heygen.ApiKey;
import app.twinwatch.ui.common.Messages;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Takes the key that the user pastes. UI thread only. */
public final class WelcomeViewModel {
    private final Messages messages;
    private final Consumer<ApiKey> accepted;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** @param accepted gets the key as soon as the user hands one over that can be one */
    public WelcomeViewModel(Messages messages, Consumer<ApiKey> accepted) {
        this.messages = messages;
        this.accepted = accepted;
        typed.subscribe(() -> problem.set(""));
    }

    StringProperty typedProperty() {
        return typed;
    }

    /** What is wrong with the text, in words; empty while nothing is. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Hands the key over, or says what is wrong with it. */
    void submit() {
        switch (ApiKey.read(typed.get())) {
            case ApiKey.Reading.Accepted(ApiKey key) -> {
                // The field must not keep what it no longer needs.
                typed.set("");
                accepted.accept(key);
            }
            case ApiKey.Reading.Missing() -> problem.set(messages.text("welcome.missing"));
            case ApiKey.Reading.ForbiddenCharacters() -> problem.set(messages.text("welcome.forbidden"));
            case ApiKey.Reading.TooLong() -> problem.set(messages.text("welcome.tooLong"));
        }
    }
}
