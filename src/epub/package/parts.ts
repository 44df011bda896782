import type { EpubSettings } from '../../manifest/index.js';
import type { Resource } from '../resources/resource.js';
import type { SetGathering, Workshop } from '../text/workshop.js';
import type { Landmark } from './places.js';

export interface PackageParts {
  readonly set: readonly SetGathering[];
  readonly landmarks: readonly Landmark[];
  readonly resources: readonly Resource[];
  readonly settings: EpubSettings;
  readonly shop: Workshop;
}
