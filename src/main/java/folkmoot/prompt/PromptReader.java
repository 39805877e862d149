package folkmoot.prompt;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import folkmoot.prompt.PromptPage.LinePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one file of prompts and names everything in it that could not be asked. */
final class PromptReader {
  static final int LONGEST_WORDING = 150;
  private static final Pattern ID = Pattern.compile("[A-Z]{1,4}\\d{1,2}");

  private final String file;
  private final Set<String> ids;
  private final List<String> mistakes;

  /**
   * @param ids those of other files, to which this file's are added
   * @param mistakes takes one sentence for each thing that is wrong
   */
  PromptReader(String file, Set<String> ids, List<String> mistakes) {
    this.file = file;
    this.ids = ids;
    this.mistakes = mistakes;
  }

  /** What the file says, as far as it can be read; null when it is no JSON object. */
  @Nullable PromptPage page(String json) {
    try {
      PromptPage page = new Gson().fromJson(json, PromptPage.class);
      if (page != null) {
        return page;
      }
      mistakes.add(file + ": is empty.");
    } catch (JsonParseException notJson) {
      mistakes.add(file + ": is not JSON as prompts are written.");
    }
    return null;
  }

  /** The prompts; only to be used when no mistake was added. */
  List<Prompt> prompts(PromptPage page) {
    Family family = Family.written(text(page.family())).orElse(null);
    check(family != null, "family", "must be one of " + Family.words());
    List<Prompt> prompts = new ArrayList<>();
    for (LinePage line :
        Objects.requireNonNullElse(page.prompts(), List.<@Nullable LinePage>of())) {
      if (line != null) {
        prompts.add(prompt(line, family));
      }
    }
    check(!prompts.isEmpty(), "prompts", "must not be empty");
    return prompts;
  }

  private Prompt prompt(LinePage line, @Nullable Family family) {
    String id = text(line.id());
    String where = "prompt " + (id.isEmpty() ? "without id" : id);
    check(ID.matcher(id).matches(), where, "needs an id such as G1");
    check(id.isEmpty() || ids.add(id), where, "is there twice");
    return new Prompt(
        id,
        family == null ? Family.GOOD : family,
        phase(where, text(line.phase()), family),
        line.relayed(),
        wording(where, text(line.wording()).strip()));
  }

  private @Nullable Phase phase(String where, String written, @Nullable Family family) {
    Phase phase = Phase.written(written).orElse(null);
    if (family == Family.APPRECIATIVE) {
      check(phase != null, where, "needs a phase: discovery, dream, design or destiny");
    } else if (family != null) {
      check(written.isEmpty(), where, "has a phase, which only the appreciative ones have");
    }
    return phase;
  }

  private String wording(String where, String wording) {
    int characters = wording.codePointCount(0, wording.length());
    check(characters > 0, where, "has no wording");
    check(
        characters <= LONGEST_WORDING,
        where,
        "has " + characters + " characters; " + LONGEST_WORDING + " are the most");
    check(
        characters == 0 || wording.endsWith("?") || wording.endsWith("."),
        where,
        "must end with a question mark or a full stop");
    return wording;
  }

  private static String text(@Nullable String written) {
    return written == null ? "" : written;
  }

  private void check(boolean holds, String what, String otherwise) {
    if (!holds) {
      mistakes.add(file + ": " + what + " " + otherwise + ".");
    }
  }
}
