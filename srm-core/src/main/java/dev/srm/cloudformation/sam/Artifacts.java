package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node;
import dev.srm.cloudformation.syntax.Node.Mapping;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where SAM finds code, layers and definitions. */
final class Artifacts {

  private static final Pattern S3 = Pattern.compile("s3://([^/?]+)/([^?]+)(?:\\?versionId=(.+))?");

  private Artifacts() {}

  /**
   * Returns a place in S3 in the words of a type.
   *
   * @param written the SAM property: an {@code s3://} address, a map, or a path that is uploaded
   *     when the template is packaged
   * @param bucket the type's name for the bucket
   * @param key the type's name for the key
   * @param version the type's name for the version
   * @return null for a path: nobody knows yet where it goes
   */
  static @Nullable Mapping inS3(@Nullable Node written, String bucket, String key, String version) {
    if (written instanceof Mapping map && !Nodes.isFunction(map)) {
      return new Draft(map.at())
          .copyAs(map, "Bucket", bucket)
          .copyAs(map, "Key", key)
          .copyAs(map, "Version", version)
          .toMapping();
    }
    String text = Node.text(written);
    Matcher address = S3.matcher(text == null ? "" : text);
    if (written == null || !address.matches()) {
      return null;
    }
    String versionId = address.group(3);
    return new Draft(written.at())
        .put(bucket, address.group(1))
        .put(key, address.group(2))
        .put(version, versionId == null ? null : Nodes.text(versionId, written.at()))
        .toMapping();
  }
}
