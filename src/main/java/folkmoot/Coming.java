package folkmoot;

import folkmoot.text.Mrkdwn;
import java.time.Instant;

/**
 * Something that will happen by itself.
 *
 * @param what it is, in a few words and without the date
 */
public record Coming(Mrkdwn what, Instant when) {}
