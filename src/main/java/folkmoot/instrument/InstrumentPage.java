package folkmoot.instrument;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An instrument as its file gives it: anything may be missing or wrong. */
record InstrumentPage(
    @Nullable String id,
    @Nullable String use,
    @Nullable String name,
    @Nullable List<String> partnerships,
    @Nullable List<LabelPage> scale,
    @Nullable LabelPage skip,
    @Nullable List<GroupPage> groups,
    @Nullable List<ItemPage> items,
    @Nullable List<ItemPage> swaps,
    @Nullable List<List<String>> opening,
    @Nullable List<String> handingOn,
    @Nullable ItemPage change,
    @Nullable SummaryPage summary,
    @Nullable List<PromptPage> prompts,
    @Nullable String reword,
    @Nullable Map<String, ItemPage> wordings,
    @Nullable String translate,
    @Nullable String language,
    @Nullable Map<String, String> words) {

  /** A point of a scale. */
  record LabelPage(@Nullable String word, @SerializedName("short") @Nullable String shortForm) {}

  /** A dimension or an area. */
  record GroupPage(@Nullable String id, @Nullable String name) {}

  /** A question, with a scale of its own where it has one. */
  record ItemPage(
      @Nullable String id,
      @Nullable String group,
      boolean anchor,
      @Nullable String wording,
      @SerializedName("short") @Nullable String shortForm,
      @Nullable String replaces,
      @Nullable String stage,
      @Nullable List<LabelPage> scale,
      @Nullable LabelPage skip) {}

  /** What is asked about the weekly summary. */
  record SummaryPage(@Nullable ItemPage helps, @Nullable PromptPage less) {}

  /** An open question. */
  record PromptPage(@Nullable String id, @Nullable String wording) {}
}
