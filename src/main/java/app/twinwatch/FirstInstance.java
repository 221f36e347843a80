package app.twinwatch;

import app.twinwatch.desktop.Handover;
import app.twinwatch.desktop.HandoverAnswer;
import app.twinwatch.desktop.HandoverSender;
import app.twinwatch.desktop.SingleInstance;
import app.twinwatch.twin.AvatarId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one running Twinwatch of a data folder: takes over what later starts were asked for. */
final class FirstInstance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FirstInstance.class);

    private final Optional<SingleInstance> held;

    private FirstInstance(Optional<SingleInstance> held) {
        this.held = held;
    }

    /**
     * Claims the data folder, or hands the IDs to the Twinwatch that has it.
     *
     * @return empty if another one has it and took over
     * @throws CouldNotStartException if another one has it and does not answer
     */
    static Optional<FirstInstance> claim(Path dataFolder, List<AvatarId> ids) {
        return switch (SingleInstance.claim(dataFolder)) {
            case SingleInstance.Claim.First(SingleInstance instance) ->
                Optional.of(new FirstInstance(Optional.of(instance)));
            case SingleInstance.Claim.Second(HandoverSender sender) -> {
                handOver(sender, ids);
                yield Optional.empty();
            }
            case SingleInstance.Claim.Unclear(SingleInstance.Claim.Unclear.Reason reason) -> {
                // A folder that can't be locked, on a read-only disk for instance, can still be looked at.
                LOG.warn("The data folder could not be claimed: {}", reason);
                yield Optional.of(new FirstInstance(Optional.empty()));
            }
        };
    }

    private static void handOver(HandoverSender sender, List<AvatarId> ids) {
        HandoverAnswer answer =
                sender.send(new Handover(ids.stream().map(AvatarId::value).toList()));
        switch (answer) {
            case TAKEN -> {}
            case TOO_LONG ->
                throw new CouldNotStartException(
                        "Twinwatch already runs with this list, and these are too many IDs to hand over at once");
            case NO_ANSWER, REFUSED ->
                throw new CouldNotStartException(
                        "Twinwatch already runs with this list but does not answer; end it and start again");
        }
    }

    /** Has the valid IDs of every later start told to the listener, on a thread of its own. */
    void listen(Consumer<List<AvatarId>> listener) {
        held.ifPresent(instance -> instance.listen(handover -> listener.accept(handover.ids().stream()
                .map(AvatarId::parse)
                .flatMap(Optional::stream)
                .toList())));
    }

    @Override
    public void close() {
        held.ifPresent(SingleInstance::close);
    }
}
