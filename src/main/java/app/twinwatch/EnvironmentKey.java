package app.twinwatch;

import app.twinwatch.heygen.ApiKey;
import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.main.MainView;
import java.util.Map;
import java.util.Optional;

/** Takes a key for this run out of the environment, and has the window ask for one where there is none. */
final class EnvironmentKey {
    private static final String VARIABLE = "HEYGEN_API_KEY";

    private final Map<String, String> environment;
    private final Messages messages;

    EnvironmentKey(Map<String, String> environment, Messages messages) {
        this.environment = environment;
        this.messages = messages;
    }

    Optional<ApiKey> readOrAsk(Session session, MainView view) {
        return switch (ApiKey.read(environment.getOrDefault(VARIABLE, ""))) {
            case ApiKey.Reading.Accepted(ApiKey key) -> Optional.of(key);
            case ApiKey.Reading.Missing() -> {
                if (session.models().grid().isListEmpty()) {
                    view.showWelcome();
                }
                yield ask("alarm.noKey", session, view);
            }
            case ApiKey.Reading.ForbiddenCharacters() -> ask("key.environment.forbidden", session, view);
            case ApiKey.Reading.TooLong() -> ask("key.environment.tooLong", session, view);
        };
    }

    private Optional<ApiKey> ask(String whyKey, Session session, MainView view) {
        session.askForKey(messages.text(whyKey), view::openKey);
        return Optional.empty();
    }
}
