package app.twinwatch.watch;

import app.twinwatch.heygen.ApiKey;
import app.twinwatch.heygen.VoiceFacts;
import app.twinwatch.heygen.VoiceReply;
import app.twinwatch.twin.MediaLink;
import app.twinwatch.twin.Twin;
import app.twinwatch.twin.TwinState;
import app.twinwatch.twin.VoiceName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what the voices of ready twins are called: one call for each voice, ever, and one at a time.
 *
 * <p>A voice that can't be read is no trouble of anybody's: the ID stands in its place. Safe from any thread; every call
 * returns at once, but {@link #sample}.
 */
public final class VoiceFinder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VoiceFinder.class);
    /** How long nothing is asked after a question that HeyGen did not answer. */
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Watchlist watchlist;
    private final VoiceBook book;
    private final Source source;
    private final InstantSource clock;
    private final Map<String, MediaLink> samples = new HashMap<>();
    /** What to ask about, in the order of its coming. */
    private final Set<String> wanted = new LinkedHashSet<>();
    /** What HeyGen knows nothing of, so that it is not asked again in this run. */
    private final Set<String> nameless = new HashSet<>();

    private final Rest rest = new Rest(PAUSE);
    private @Nullable ApiKey key;
    private @Nullable Thread asking;
    /** What the thread asks about. */
    private String askedAbout = "";

    private boolean closed;

    /** Asks HeyGen about a voice. */
    @FunctionalInterface
    public interface Source {
        /** Asks once and waits for the answer; may cost the user API credits. */
        VoiceReply ask(String voiceId, ApiKey key) throws InterruptedException;
    }

    public VoiceFinder(Watchlist watchlist, VoiceBook book, Source source, InstantSource clock) {
        this.watchlist = watchlist;
        this.book = book;
        this.source = source;
        this.clock = clock;
    }

    /** Begins to look for names, and goes on with whatever comes on the list. To be called once. */
    public void start() {
        watchlist.follow(this::want);
        look();
    }

    /** Asks with this key from now on. */
    public void useKey(ApiKey newKey) {
        synchronized (this) {
            key = newKey;
            rest.end();
        }
        look();
    }

    /** Asks nothing any more until there is another key. */
    public synchronized void forgetKey() {
        key = null;
    }

    /**
     * Returns where the voice can be heard, and asks HeyGen if that is not known: a call for a click. Empty if there is no
     * sample, no key or no answer.
     *
     * @throws InterruptedException if the thread is interrupted; the question is then given up
     */
    public Optional<MediaLink> sample(String voiceId) throws InterruptedException {
        ApiKey used;
        awaitQuestion(voiceId);
        synchronized (this) {
            if (samples.containsKey(voiceId) || key == null) {
                return Optional.ofNullable(samples.get(voiceId));
            }
            used = key;
        }
        Instant asked = clock.instant();
        VoiceReply reply = source.ask(voiceId, used);
        take(voiceId, reply, used, asked);
        return reply instanceof VoiceReply.Known(VoiceFacts facts) ? facts.sample() : Optional.empty();
    }

    /** The answer to a question that is open already may be all that is needed. */
    private void awaitQuestion(String voiceId) throws InterruptedException {
        Thread open;
        synchronized (this) {
            open = voiceId.equals(askedAbout) ? asking : null;
        }
        if (open != null) {
            open.join();
        }
    }

    /** Forgets where the voice can be heard, because the link is over. */
    public synchronized void forgetSample(String voiceId) {
        samples.remove(voiceId);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (asking != null) {
            asking.interrupt();
        }
    }

    /** The list is locked while it tells its changes, so nothing here may call it while this is locked. */
    private void want(WatchlistChange change) {
        switch (change) {
            case WatchlistChange.Added(List<Twin> twins) -> twins.forEach(this::want);
            case WatchlistChange.Observed(Twin _, Twin after) -> want(after);
            case WatchlistChange.Removed _ -> wantOnly(watchlist.twins());
            case WatchlistChange.Edited _ -> {}
        }
        look();
    }

    /** Wants nothing any more that only a twin needed which is gone. */
    private synchronized void wantOnly(List<Twin> twins) {
        wanted.retainAll(twins.stream()
                .map(VoiceFinder::voiceOf)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
    }

    private synchronized void want(Twin twin) {
        voiceOf(twin).ifPresent(wanted::add);
    }

    private static Optional<String> voiceOf(Twin twin) {
        return twin.state() instanceof TwinState.Ready ? twin.defaultVoiceId() : Optional.empty();
    }

    private synchronized void look() {
        ApiKey used = key;
        if (closed || used == null || asking != null || !rest.isOver(clock.instant())) {
            return;
        }
        wanted.removeIf(voice -> nameless.contains(voice) || book.find(voice).isPresent());
        wanted.stream().findFirst().ifPresent(voice -> {
            askedAbout = voice;
            asking = Thread.ofVirtual().name("twinwatch-voice").start(() -> ask(voice, used));
        });
    }

    private void ask(String voice, ApiKey used) {
        Instant asked = clock.instant();
        try {
            take(voice, source.ask(voice, used), used, asked);
        } catch (InterruptedException _) {
            LOG.debug("A question about a voice was given up");
        } catch (RuntimeException unforeseen) {
            LOG.error("A voice could not be asked about", unforeseen);
            take(voice, new VoiceReply.Unknown(), used, asked);
        } finally {
            synchronized (this) {
                asking = null;
            }
            look();
        }
    }

    private void take(String voice, VoiceReply reply, ApiKey used, Instant asked) {
        switch (reply) {
            case VoiceReply.Known(VoiceFacts facts) -> {
                synchronized (this) {
                    facts.sample().ifPresent(link -> samples.put(voice, link));
                }
                book.put(voice, new VoiceName(facts.name(), facts.language()));
            }
            case VoiceReply.Unknown() -> {
                synchronized (this) {
                    nameless.add(voice);
                }
            }
            case VoiceReply.Failed(var _) -> {
                synchronized (this) {
                    // What an earlier key could not do says nothing about this one.
                    if (Objects.equals(used, key)) {
                        rest.begin(asked);
                    }
                }
            }
        }
    }
}
