/**
 * The built-in HeyGen: a small web server on this computer that answers as HeyGen does, with sample twins.
 *
 * <p>Serves {@code --demo} and the tests over real HTTP, so that both use the same client as the real thing. May touch
 * {@code twin} and the JDK's HTTP server; nothing but the front door may touch it.
 */
@NullMarked
package app.twinwatch.demo;

import org.jspecify.annotations.NullMarked;
