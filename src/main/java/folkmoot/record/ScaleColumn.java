package folkmoot.record;

import com.google.gson.Gson;
import folkmoot.privacy.Scale;

/** How a question's scale is written beside it. */
public final class ScaleColumn {
  private static final Gson GSON = new Gson();

  private ScaleColumn() {}

  /** The scale as text. */
  public static String write(Scale scale) {
    return GSON.toJson(scale);
  }

  /** The scale that {@link #write} wrote. */
  public static Scale read(String column) {
    return GSON.fromJson(column, Scale.class);
  }
}
