package folkmoot;

import folkmoot.slack.FeatureSet;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a feature set on the command line, and says in plain words what it cannot read. */
final class FeatureSetWord implements ITypeConverter<FeatureSet> {
  @Override
  public FeatureSet convert(String typed) {
    return FeatureSet.of(typed.strip().toLowerCase(Locale.ROOT))
        .orElseThrow(
            () -> new TypeConversionException("'" + typed + "' is neither pairs nor files"));
  }
}
