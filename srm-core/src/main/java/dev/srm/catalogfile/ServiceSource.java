package dev.srm.catalogfile;

import dev.srm.catalog.Service;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.tree.TreeNode;

/**
 * A service together with where it comes from.
 *
 * @param tree the file it was mapped from
 * @param service the service
 * @param sources where its parts stand in the file
 */
record ServiceSource(TreeNode tree, Service service, SourceMap sources) {

  SourceLocation at(Object part) {
    return sources.of(part);
  }
}
