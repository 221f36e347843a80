package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.demo.BuiltInHeyGen;
import app.twinwatch.demo.BuiltInHeyGen.Questions;
import app.twinwatch.demo.CannedAnswer;
import app.twinwatch.demo.SampleTwin;
import app.twinwatch.heygen.ApiAddress;
import app.twinwatch.heygen.ApiKey;
import app.twinwatch.heygen.ChosenService;
import app.twinwatch.heygen.EitherVersion;
import app.twinwatch.heygen.HeyGenApi;
import app.twinwatch.heygen.HeyGenV2;
import app.twinwatch.heygen.HeyGenV3;
import app.twinwatch.heygen.ServiceChoice;
import app.twinwatch.heygen.ServiceChoice.Reason;
import app.twinwatch.store.ServiceFinding;
import app.twinwatch.store.ServiceSetting;
import app.twinwatch.store.ServiceSetting.Wish;
import app.twinwatch.store.Settings;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.TwinSamples;
import app.twinwatch.ui.common.DirectThread;
import app.twinwatch.ui.settings.Preferences;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is remembered about HeyGen's versions from one start to the next, and what is not. */
@Timeout(300)
class ServiceInUseTest {
    private static final AvatarId ID = TwinSamples.id(1);
    private static final ApiKey KEY = ((ApiKey.Reading.Accepted) ApiKey.read("secret-key-1")).key();

    private final InstantSource clock = InstantSource.fixed(TwinSamples.NOON);
    private final BuiltInHeyGen heyGen = BuiltInHeyGen.startEmpty(clock);
    private final ApiAddress address = new ApiAddress(heyGen.address());
    private Settings kept = Settings.DEFAULT;

    ServiceInUseTest() throws IOException {
        heyGen.put(SampleTwin.constant(ID, "One", TwinSamples.NOON, "in_progress"));
        heyGen.answer(Questions.VERSION_2, Optional.of(CannedAnswer.of(410, "")));
    }

    @AfterEach
    void stop() {
        heyGen.close();
    }

    @Test
    void whatIsFoundOutIsKeptAndUsedAfterARestart() throws Exception {
        ask(start(address));
        assertThat(kept.service().finding())
                .contains(new ServiceFinding(address.base().toString(), "RETIRED", TwinSamples.NOON, TwinSamples.NOON));

        ask(start(address));

        assertThat(heyGen.requests())
                .extracting(request -> request.path().substring(1, 3))
                .containsExactly("v2", "v3", "v3");
    }

    @Test
    void whatWasFoundOutAtAnotherAddressDoesNotCount() throws Exception {
        ask(start(address));
        ServiceInUse elsewhere = start(new ApiAddress(URI.create("https://other.example.com")));
        assertThat(elsewhere.choiceProperty().get().reason()).isEqualTo(Reason.USUAL);
    }

    @Test
    void aWordThatNobodyKnowsIsFoundOutAnew() {
        kept = kept.withService(new ServiceSetting(
                Wish.AUTOMATIC,
                Optional.of(new ServiceFinding(
                        address.base().toString(), "ECLIPSED", TwinSamples.NOON, TwinSamples.NOON))));
        assertThat(start(address).choiceProperty().get()).isEqualTo(ServiceChoice.atFirst(TwinSamples.NOON));
    }

    @Test
    void theUsersWishIsFollowedAtOnce() throws Exception {
        Preferences preferences = preferences();
        ServiceInUse service = start(address, preferences);
        preferences.change(settings -> settings.withService(settings.service().withWish(Wish.VERSION_3)));
        assertThat(service.chosen().wish()).isEqualTo(ChosenService.Wish.VERSION_3);
        ask(service);
        assertThat(heyGen.requests())
                .extracting(request -> request.path().substring(1, 3))
                .containsExactly("v3");
        assertThat(start(address).chosen().wish()).isEqualTo(ChosenService.Wish.VERSION_3);
    }

    @Test
    void whatIsForgottenIsNotKept() throws Exception {
        ServiceInUse service = start(address);
        ask(service);
        service.chosen().forget();
        assertThat(kept.service()).isEqualTo(ServiceSetting.DEFAULT);
    }

    private Preferences preferences() {
        return new Preferences(kept, change -> kept = change.apply(kept));
    }

    private ServiceInUse start(ApiAddress where) {
        return start(where, preferences());
    }

    private ServiceInUse start(ApiAddress where, Preferences preferences) {
        ServiceInUse service = new ServiceInUse(kept.service(), where, clock, new DirectThread());
        service.follow(preferences);
        return service;
    }

    private void ask(ServiceInUse service) throws InterruptedException {
        HeyGenApi api = HeyGenApi.at(address, clock, _ -> {});
        new EitherVersion(new HeyGenV2(api), new HeyGenV3(api, _ -> true), service.chosen(), clock).ask(ID, KEY);
    }
}
