package app.twinwatch.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.twinwatch.ChildProgram;
import app.twinwatch.desktop.SingleInstance.Claim;
import app.twinwatch.desktop.SingleInstance.Claim.Unclear;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The other starts are real programs, because a lock holds between processes only. */
@Timeout(300)
class SingleInstanceTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    Path data;

    private Path sockets = Path.of("");
    private final BlockingQueue<Handover> received = new LinkedBlockingQueue<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    @BeforeEach
    void makeSocketFolder() throws IOException {
        // JUnit's own folders may have names too long for a socket.
        sockets = Files.createTempDirectory("tw");
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable closeable : open.reversed()) {
            closeable.close();
        }
        try (var files = Files.walk(sockets)) {
            for (Path file : files.toList().reversed()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void aSecondStartHandsItsIdsOverToTheFirst() throws Exception {
        claimFirst().listen(received::add);

        assertThat(startOther("hand over", "9f3c", "two words", "ümläut")).isEqualTo("TAKEN");
        assertThat(received.poll(60, TimeUnit.SECONDS)).isEqualTo(new Handover(List.of("9f3c", "two words", "ümläut")));
    }

    @Test
    void aSecondStartWithoutIdsOnlyRaisesTheWindow() throws Exception {
        claimFirst().listen(received::add);

        assertThat(startOther("hand over")).isEqualTo("TAKEN");
        assertThat(received.poll(60, TimeUnit.SECONDS)).isEqualTo(new Handover(List.of()));
    }

    @Test
    void aStartBeforeTheFirstListensIsTakenLater() throws Exception {
        SingleInstance first = claimFirst();
        Process other = startProgram("hand over", "early");
        // It has connected before anybody listens, or will soon; both are fine.
        first.listen(received::add);

        assertThat(answerOf(other)).isEqualTo("TAKEN");
    }

    @Test
    void theFolderIsFreeAgainAfterClosing() throws Exception {
        claimFirst().close();

        assertThat(socketFiles()).as("sockets left behind").isEmpty();
        assertThat(startOther("claim")).isEqualTo("first");
    }

    @Test
    void aKilledFirstLeavesNothingThatDisturbsTheNext() throws Exception {
        Process other = startProgram("stay");
        try (BufferedReader output = other.inputReader()) {
            assertThat(output.readLine()).isEqualTo("first");
            assertThat(claim(data)).isInstanceOf(Claim.Second.class);
            other.destroyForcibly().waitFor();
        }
        assertThat(socketFiles()).as("the dead program's socket").hasSize(1);

        claimFirst().listen(received::add);

        assertThat(startOther("hand over", "a")).isEqualTo("TAKEN");
    }

    @Test
    void aFirstWhoseFolderWasRemovedAndMadeAnewIsStillTheFirst() throws Exception {
        claimFirst().listen(received::add);
        Files.delete(data.resolve("instance.lock"));

        assertThat(startOther("hand over", "a")).isEqualTo("TAKEN");
        assertThat(startOther("hand over", "b")).isEqualTo("TAKEN");
        assertThat(received).containsExactly(new Handover(List.of("a")), new Handover(List.of("b")));
    }

    @Test
    void aFirstThatHangsIsSaidToGiveNoAnswer() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        SingleInstance first = claimFirst();
        first.listen(_ -> awaitQuietly(hanging));

        assertThat(sender(SHORT).send(new Handover(List.of("a")))).isEqualTo(HandoverAnswer.NO_ANSWER);
        hanging.countDown();
    }

    @Test
    void aFirstThatNeverListensGivesNoAnswer() throws Exception {
        claimFirst();

        assertThat(sender(SHORT).send(new Handover(List.of("a")))).isEqualTo(HandoverAnswer.NO_ANSWER);
    }

    @Test
    void withoutAnybodyThereIsNoAnswer() throws Exception {
        assertThat(sender(SHORT).send(new Handover(List.of("a")))).isEqualTo(HandoverAnswer.NO_ANSWER);
    }

    @Test
    void moreThanFitsIntoAMessageIsNotSent() throws Exception {
        assertThat(sender(LIMIT).send(new Handover(List.of("x".repeat(2_000_000)))))
                .isEqualTo(HandoverAnswer.TOO_LONG);
    }

    @Test
    void aLongListArrivesWhole() throws Exception {
        claimFirst().listen(received::add);
        Handover handover = new Handover(List.of("x".repeat(500_000), "y".repeat(500_000)));

        assertThat(sender(LIMIT).send(handover)).isEqualTo(HandoverAnswer.TAKEN);
        assertThat(received.poll(60, TimeUnit.SECONDS)).isEqualTo(handover);
    }

    @Test
    void aListenerThatFailsRefusesAndGoesOnListening() throws Exception {
        claimFirst().listen(handover -> {
            if (handover.ids().isEmpty()) {
                throw new IllegalStateException("a listener that fails");
            }
            received.add(handover);
        });

        assertThat(sender(LIMIT).send(new Handover(List.of()))).isEqualTo(HandoverAnswer.REFUSED);
        assertThat(sender(LIMIT).send(new Handover(List.of("a")))).isEqualTo(HandoverAnswer.TAKEN);
    }

    @Test
    void garbageIsRefusedAndDoesNoHarm() throws Exception {
        claimFirst().listen(received::add);
        Path socket = SocketPlace.of(sockets, data);

        for (String garbage : List.of("GET / HTTP/1.1\r\n\r\n", "TWN1\u007fxxx and more", "TWN1", "")) {
            try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                channel.connect(UnixDomainSocketAddress.of(socket));
                channel.write(ByteBuffer.wrap(garbage.getBytes(StandardCharsets.UTF_8)));
                channel.shutdownOutput();
                assertThat(answerTo(channel)).isNotEqualTo(HandoverReceiver.TAKEN);
            }
        }
        assertThat(sender(LIMIT).send(new Handover(List.of("a")))).isEqualTo(HandoverAnswer.TAKEN);
        assertThat(received).containsExactly(new Handover(List.of("a")));
    }

    @Test
    void oneThatConnectsAndSaysNothingIsSentAway() throws Exception {
        SingleInstance first = claimFirst(SHORT);
        first.listen(received::add);

        try (SocketChannel silent = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            silent.connect(UnixDomainSocketAddress.of(SocketPlace.of(sockets, data)));
            assertThat(answerTo(silent)).isNotEqualTo(HandoverReceiver.TAKEN);
        }
        assertThat(sender(LIMIT).send(new Handover(List.of("a")))).isEqualTo(HandoverAnswer.TAKEN);
    }

    @Test
    void otherFoldersAreOtherInstances() throws Exception {
        claimFirst();
        Path another = Files.createDirectory(data.resolve("another"));

        assertThat(claim(another)).isInstanceOf(Claim.First.class);
    }

    @Test
    void aFolderThatIsMissingIsUnclear() throws Exception {
        assertThat(claim(data.resolve("missing"))).isEqualTo(new Unclear(Unclear.Reason.FOLDER_MISSING));
    }

    @Test
    void onlyThisUserCanReachTheSocket() throws Exception {
        assumeTrue(PrivateFolder.knowsPermissions(sockets));
        claimFirst();

        Path folder = SocketPlace.of(sockets, data).getParent();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void aSocketFolderThatOthersCanEnterIsNotUsed() throws Exception {
        assumeTrue(PrivateFolder.knowsPermissions(sockets));
        Path folder = SocketPlace.of(sockets, data).getParent();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

        claimFirst().listen(received::add);

        assertThat(folder).as("no socket").isEmptyDirectory();
        assertThat(startOther("hand over", "a")).isEqualTo("NO_ANSWER");
    }

    private SingleInstance claimFirst() {
        return claimFirst(LIMIT);
    }

    private SingleInstance claimFirst(Duration limit) {
        Claim claim = SingleInstance.claim(data, sockets, limit);
        assertThat(claim).isInstanceOf(Claim.First.class);
        SingleInstance first = ((Claim.First) claim).instance();
        open.add(first);
        return first;
    }

    private Claim claim(Path folder) {
        Claim claim = SingleInstance.claim(folder, sockets, LIMIT);
        if (claim instanceof Claim.First(SingleInstance instance)) {
            open.add(instance);
        }
        return claim;
    }

    private HandoverSender sender(Duration limit) throws IOException {
        return new HandoverSender(Optional.of(SocketPlace.of(sockets, data)), limit);
    }

    private List<Path> socketFiles() throws IOException {
        try (var files = Files.list(SocketPlace.of(sockets, data).getParent())) {
            return files.toList();
        }
    }

    private static int answerTo(SocketChannel channel) {
        try {
            return Channels.newInputStream(channel).read();
        } catch (IOException _) {
            return -1;
        }
    }

    private String startOther(String... arguments) throws IOException, InterruptedException {
        return answerOf(startProgram(arguments));
    }

    private Process startProgram(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(data.toString(), sockets.toString()));
        all.addAll(List.of(arguments));
        Process process = ChildProgram.start(OtherStart.class, all.toArray(String[]::new));
        open.add(process::destroyForcibly);
        return process;
    }

    private static String answerOf(Process process) throws IOException, InterruptedException {
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return answer;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Another start of the program: claims the folder, and does as its third argument says. */
    static final class OtherStart {
        private OtherStart() {}

        public static void main(String[] arguments) throws InterruptedException {
            List<String> ids = List.of(arguments).subList(3, arguments.length);
            Claim claim = SingleInstance.claim(Path.of(arguments[0]), Path.of(arguments[1]), LIMIT);
            System.out.println(
                    switch (claim) {
                        case Claim.First _ -> "first";
                        case Claim.Second(HandoverSender sender) ->
                            sender.send(new Handover(ids)).name();
                        case Unclear(Unclear.Reason reason) -> reason.name();
                    });
            if (arguments[2].equals("stay")) {
                new CountDownLatch(1).await();
            }
        }
    }
}
