package dev.srm.evaluation;

import dev.srm.catalog.Kind;
import dev.srm.checklist.Evidence;
import dev.srm.resource.Dialect;
import dev.srm.resource.Resource;
import dev.srm.resource.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a condition is asked about: a resource, or one element of a list within it.
 *
 * @param resource the resource
 * @param kind its kind; null when the catalog does not know it
 * @param value the attributes of the resource, or the element
 * @param prefix the path of the element with its index; empty for the resource itself
 */
record Subject(Resource resource, @Nullable Kind kind, Value value, String prefix) {

  static Subject of(Resource resource, @Nullable Kind kind) {
    return new Subject(resource, kind, resource.attributes(), "");
  }

  /** Returns an element of this subject. */
  Subject element(Value element, String path) {
    return new Subject(resource, kind, element, path);
  }

  Dialect dialect() {
    return resource.dialect();
  }

  /** Returns the path from the resource to something below this subject. */
  String pathTo(String path) {
    return prefix.isEmpty() ? path : path.isEmpty() ? prefix : prefix + "." + path;
  }

  /** Returns evidence that names a path as the input spells it. */
  Evidence evidence(String path, String conclusion) {
    String spelled =
        resource.provider().isCloudControl()
            ? CloudControlSpelling.of(path, resource.attributes())
            : path;
    return new Evidence(resource.address(), spelled, conclusion);
  }
}
