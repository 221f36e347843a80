package app.twinwatch;

import app.twinwatch.desktop.Handover;
import app.twinwatch.desktop.HandoverAnswer;
import app.twinwatch.desktop.HandoverSender;
import app.twinwatch.desktop.SingleInstance;
import app.twinwatch.twin.AvatarId;
import app.twinwatch.ui.common.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one running Twinwatch of a data folder: takes over what later starts were asked for. */
final class FirstInstance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FirstInstance.class);

    private final Optional<SingleInstance> held;

    // Both are guarded by the list.
    private final List<List<AvatarId>> early = new ArrayList<>();
    private @Nullable Consumer<List<AvatarId>> listener;

    private FirstInstance(Optional<SingleInstance> held) {
        this.held = held;
    }

    private static FirstInstance of(Optional<SingleInstance> held) {
        FirstInstance first = new FirstInstance(held);
        held.ifPresent(instance -> instance.listen(first::take));
        return first;
    }

    /**
     * Claims the data folder, or hands the IDs to the Twinwatch that has it.
     *
     * @return empty if another one has it and took over
     * @throws CouldNotStartException if another one has it and does not answer
     */
    static Optional<FirstInstance> claim(Path dataFolder, List<AvatarId> ids, Messages messages) {
        return switch (SingleInstance.claim(dataFolder)) {
            case SingleInstance.Claim.First(SingleInstance instance) -> Optional.of(of(Optional.of(instance)));
            case SingleInstance.Claim.Second(HandoverSender sender) -> {
                handOver(sender, ids, messages);
                yield Optional.empty();
            }
            // A folder that can't be locked, on a read-only disk for instance, can still be looked at.
            case SingleInstance.Claim.Unclear(SingleInstance.Claim.Unclear.Reason _) ->
                Optional.of(of(Optional.empty()));
        };
    }

    private static void handOver(HandoverSender sender, List<AvatarId> ids, Messages messages) {
        HandoverAnswer answer =
                sender.send(new Handover(ids.stream().map(AvatarId::value).toList()));
        switch (answer) {
            case TAKEN -> {}
            case TOO_LONG -> throw new CouldNotStartException(messages.text("start.tooMany"));
            case NO_ANSWER, REFUSED -> throw new CouldNotStartException(messages.text("start.noAnswer"));
        }
    }

    /**
     * Has the valid IDs of every later start told to the listener, on a thread of its own. Starts that came before are
     * told now: they had their answer at once, because a window may take longer to appear than they would wait.
     */
    void listen(Consumer<List<AvatarId>> newListener) {
        if (held.isEmpty()) {
            LOG.warn("The data folder could not be claimed: another Twinwatch could be using it");
        }
        List<List<AvatarId>> missed;
        synchronized (early) {
            listener = newListener;
            missed = List.copyOf(early);
            early.clear();
        }
        missed.forEach(ids -> Thread.ofVirtual().name("twinwatch-handover").start(() -> newListener.accept(ids)));
    }

    private void take(Handover handover) {
        List<AvatarId> ids = handover.ids().stream()
                .map(AvatarId::parse)
                .flatMap(Optional::stream)
                .toList();
        Consumer<List<AvatarId>> present;
        synchronized (early) {
            present = listener;
            if (present == null) {
                early.add(ids);
                return;
            }
        }
        present.accept(ids);
    }

    @Override
    public void close() {
        held.ifPresent(SingleInstance::close);
    }
}
