/**
 * The front door: reads the command line and builds the application out of its parts.
 *
 * <p>Holds {@link app.twinwatch.Main} and the one class that knows every other package. It may touch everything,
 * because somebody has to put the parts together; nothing may touch it, so that each part stands alone.
 */
@org.jspecify.annotations.NullMarked
package app.twinwatch;
