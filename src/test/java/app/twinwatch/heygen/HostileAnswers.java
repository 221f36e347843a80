package app.twinwatch.heygen;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.fuzz.HostileReader;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.twin.MediaLink;
import app.twinwatch.twin.Reach;
import app.twinwatch.twin.TwinFacts;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The readers of all that HeyGen and its status page answer, in both versions and with every kind of HTTP status. */
public final class HostileAnswers implements HostileReader {
    private static final AvatarId ASKED = new AvatarId("2d3490e6bc5f42c7b4c5b7ad60d2c6a0");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));
    private static final HttpHeaders NO_HEADERS = HttpHeaders.of(Map.of(), (_, _) -> true);
    private static final List<Integer> STATUSES = List.of(200, 400, 401, 404, 500);

    private final HeyGenApi api = HeyGenApi.at(ApiAddress.HEYGEN, CLOCK, _ -> {});
    private final List<StatusReader> statuses = List.of(
            new StatusReader(ApiAddress.HEYGEN, CLOCK),
            new StatusReader(AnswerReader.ofVersion3(CLOCK), ApiAddress.HEYGEN, CLOCK));
    private final TwinList list = new TwinList(api);
    private final Voices voices = new Voices(api);
    private final Groups groups = new Groups(api);
    private final Account account = new Account(api);

    @Override
    public List<byte[]> samples() {
        return Fixtures.names().stream()
                .map(name -> Fixtures.text(name).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public void read(byte[] input) {
        AnswerBody body = AnswerBody.of(new CappedBody.Received.Whole(new String(input, StandardCharsets.UTF_8)));
        assertThat(StatusPage.read(body)).isNotNull();
        for (int status : STATUSES) {
            for (StatusReader reader : statuses) {
                if (reader.read(ASKED, answer(status, body)) instanceof StatusReply.Answered(TwinFacts facts)) {
                    check(facts);
                }
            }
        }
        readTheRest(answer(200, body));
    }

    private void readTheRest(HeyGenApi.Answer answer) {
        AnnouncedEnd.in(answer);
        if (list.read(answer) instanceof TwinPage.Listed(List<ListedTwin> twins, Optional<String> next)) {
            twins.forEach(twin -> check(twin.facts()));
            next.ifPresent(_ -> api.address().looks(TwinList.PAGE_SIZE, next));
        }
        if (voices.read(answer, "voice") instanceof VoiceReply.Known(VoiceFacts facts)) {
            checkText(facts.name(), 120);
            facts.sample().ifPresent(HostileAnswers::check);
        }
        if (groups.read(answer) instanceof GroupReply.Known(GroupFacts facts)) {
            facts.name().ifPresent(name -> checkText(name, 120));
        }
        if (account.read(answer) instanceof AccountReply.Told told) {
            assertThat(told.toString()).hasSizeLessThan(200);
        }
    }

    private static HeyGenApi.Answer answer(int status, AnswerBody body) {
        return new HeyGenApi.Answer.Came(status, NO_HEADERS, body);
    }

    private static void check(TwinFacts facts) {
        facts.name().ifPresent(name -> checkText(name, 120));
        checkText(facts.state().toString(), 600);
        Stream.of(facts.picture(), facts.video()).flatMap(Optional::stream).forEach(HostileAnswers::check);
    }

    private static void check(MediaLink link) {
        if (Reach.of(link.signed()) != Reach.ANYWHERE
                || !link.signed().getScheme().equalsIgnoreCase("https")
                || link.signed().getRawUserInfo() != null) {
            throw new AssertionError("not to be called: " + link.unsigned());
        }
    }

    /** What is shown is one line that is not too long and nothing that turns text around. */
    private static void checkText(String text, int most) {
        boolean clean = text.codePoints()
                .noneMatch(point -> Character.isISOControl(point)
                        || (point >= 0x202A && point <= 0x202E)
                        || (point >= 0x2066 && point <= 0x2069));
        if (!clean || text.length() > most) {
            throw new AssertionError("not to be shown: " + text);
        }
    }
}
