package app.twinwatch.demo;

import java.util.Optional;

/**
 * One voice at the built-in HeyGen.
 *
 * @param id its ID
 * @param name what it is called
 * @param language HeyGen's word for its language
 * @param gender HeyGen's word
 * @param sample file name of its sample among the demo's media, or an address that nobody can open, as HeyGen has some;
 *     empty if it has none
 */
record SampleVoice(String id, String name, String language, String gender, Optional<String> sample) {}
