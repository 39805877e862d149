package folkmoot.prompt;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A family's prompts as a file gives them: anything may be missing or wrong. */
record PromptPage(
    @Nullable String family,
    @Nullable List<String> partnerships,
    @Nullable List<@Nullable LinePage> prompts) {

  /** One prompt. */
  record LinePage(
      @Nullable String id, @Nullable String phase, boolean relayed, @Nullable String wording) {}
}
