import fc from 'fast-check';

/**
 * Every run asks the same examples, so that a run says something about the change and not about luck. To look for new
 * ones: `PROPERTY_SEED=$RANDOM npx vitest run tests/gaps`.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 2026) });

export default fc;
