/**
 * Feeds the readers of what comes from strangers with hostile input, made by damaging real one: a short run as a test,
 * millions of inputs in the soak of {@code packaging/bench.sh}, and guided by the code that an input reaches in
 * {@code packaging/proof.sh fuzzing}.
 *
 * <p>What a reader must hold to stands in the reader's {@link app.twinwatch.fuzz.HostileReader}, beside the reader itself.
 */
@NullMarked
package app.twinwatch.fuzz;

import org.jspecify.annotations.NullMarked;
