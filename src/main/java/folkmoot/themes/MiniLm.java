package folkmoot.themes;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The sentence model all-MiniLM-L6-v2 (Reimers and Gurevych 2019; Apache-2.0), in whole numbers of
 * eight bits, out of a jar. It knows English. It is loaded when first needed and then stays; it
 * needs a temporary folder that may hold programs, and glibc.
 */
public final class MiniLm implements Embedder {
  private static final String MODEL = "/all-minilm-l6-v2-q";

  private final AtomicReference<@Nullable Loaded> loaded = new AtomicReference<>();

  /** What is there once it was needed. */
  private record Loaded(OrtEnvironment environment, OrtSession session, WordPieces pieces) {}

  /**
   * The mean over the pieces of a text, one text in a run: in company the model rounds otherwise.
   *
   * @throws IllegalStateException if the model cannot run here; the text is not in it
   */
  @Override
  public float[] embed(String text) {
    Loaded model = model();
    long[] ids = model.pieces().of(text);
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    long[] shape = {1, ids.length};
    OrtEnvironment environment = model.environment();
    try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
        OnnxTensor types =
            OnnxTensor.createTensor(environment, LongBuffer.allocate(ids.length), shape);
        OrtSession.Result result =
            model
                .session()
                .run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      return mean((OnnxTensor) result.get(0), ids.length);
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence model cannot run", e);
    }
  }

  private static float[] mean(OnnxTensor states, int pieces) {
    float[] all = states.getFloatBuffer().array();
    int width = all.length / pieces;
    float[] mean = new float[width];
    for (int i = 0; i < all.length; i++) {
      mean[i % width] += all[i];
    }
    return Space.unit(mean);
  }

  private Loaded model() {
    Loaded there = loaded.get();
    if (there != null) {
      return there;
    }
    synchronized (this) {
      there = loaded.get();
      if (there == null) {
        there = load();
        loaded.set(there);
      }
      return there;
    }
  }

  private static Loaded load() {
    try (InputStream vocabulary = open("-tokenizer.json");
        InputStream model = open(".onnx");
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // Each of two workers runs a text of its own; threads within a text only cost.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // Room kept for the longest text so far would stay for good, and saves no time.
      options.setCPUArenaAllocator(false);
      options.setMemoryPatternOptimization(false);
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      OrtSession session = environment.createSession(model.readAllBytes(), options);
      return new Loaded(environment, session, WordPieces.read(vocabulary));
    } catch (IOException | OrtException | LinkageError e) {
      throw new IllegalStateException("the sentence model cannot be loaded", e);
    }
  }

  private static InputStream open(String ending) throws IOException {
    InputStream stream = MiniLm.class.getResourceAsStream(MODEL + ending);
    if (stream == null) {
      throw new FileNotFoundException(MODEL + ending);
    }
    return stream;
  }
}
