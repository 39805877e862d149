/** Words for people: patterns read from text files, and mrkdwn that raw words cannot enter. */
@NullMarked
package folkmoot.text;

import org.jspecify.annotations.NullMarked;
