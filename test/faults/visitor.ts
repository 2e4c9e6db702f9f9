import type sinon from 'sinon';

/** As late as chance would have it: of those who come back together, this one is the last. */
export const beLast = (): void => void (Math.random as sinon.SinonStub).returns(0.999);
